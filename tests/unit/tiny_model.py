"""Tiny translation models in the layouts of real ones, made with numpy and sentencepiece in a blink.

The decoder of a tiny model looks at nothing but the word before: its weights are zero except for an embedding that is
one-hot and a projection that maps each word to the next, so that it says one English sentence whatever it is given. The
sentencepiece models are trained on sentences of our own.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
import sentencepiece

ARABIC = (
    "وصل الوفد إلى موسكو صباح اليوم", "وقال الوزير إن المحادثات بدأت أمس", "ولم تصدر تفاصيل أخرى عن الاجتماع",
    "عقدت اللجنة اجتماعا طويلا في العاصمة",
)  # fmt: skip
ENGLISH = "The delegation arrived in Moscow this morning."
_SPECIAL = ("<unk>", "<s>", "</s>")


def pieces(sentences: Sequence[str]) -> bytes:
    """Train a sentencepiece model of whole words on ``sentences``."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences), model_writer=model, model_type="word", vocab_size=100,
        hard_vocab_limit=False, minloglevel=2,
    )  # fmt: skip
    return model.getvalue()


def _fill(spec: Any, size: int) -> None:
    """Give every weight of a Transformer of width ``size`` its shape: layer norms one and zero, the rest zero."""
    for name, layers in (("encoder", spec.encoder.layer), ("decoder", spec.decoder.layer)):
        for layer in layers:
            blocks = [(layer.self_attention, (3 * size, size))]
            if name == "decoder":
                blocks.append((layer.attention, (size, 2 * size, size)))
            for attention, heights in blocks:
                for linear, height in zip(attention.linear, heights, strict=True):
                    _zero(linear, height, size)
                _norm(attention.layer_norm, size)
            _zero(layer.ffn.linear_0, size, size)
            _zero(layer.ffn.linear_1, size, size)
            _norm(layer.ffn.layer_norm, size)


def _zero(linear: Any, height: int, width: int) -> None:
    linear.weight = np.zeros((height, width), np.float32)
    linear.bias = np.zeros(height, np.float32)


def _norm(norm: Any, size: int) -> None:
    norm.gamma, norm.beta = np.ones(size, np.float32), np.zeros(size, np.float32)


def save_model(folder: Path, source: Sequence[str], target: Sequence[str], says: Sequence[str], *, eos: bool) -> None:
    """Write a model with these vocabularies that says ``says`` after ``<s>``.

    ``eos`` is what its configuration says of adding the end of sentence to the source.
    """
    size = -(-max(len(source), len(target)) // 8) * 8
    spec = ctranslate2.specs.TransformerSpec.from_config(1, 1, pre_norm=True, no_final_norm=True)
    _fill(spec, size)
    spec.encoder.embeddings[0].weight = np.zeros((len(source), size), np.float32)
    one_hot = np.zeros((len(target), size), np.float32)
    one_hot[range(len(target)), range(len(target))] = 1
    spec.decoder.embeddings.weight = one_hot
    for part in (spec.encoder, spec.decoder):
        part.scale_embeddings = np.dtype("int8").type(0)
        part.position_encodings.encodings = np.zeros((512, size), np.float32)
    projection = np.zeros((len(target), size), np.float32)
    for before, word in zip(("<s>", *says), (*says, "</s>"), strict=True):
        projection[target.index(word), target.index(before)] = 20
    spec.decoder.projection.weight = projection
    spec.register_source_vocabulary(list(source))
    spec.register_target_vocabulary(list(target))
    spec.config.add_source_eos = eos
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))


def _vocabulary(model: bytes, more: Sequence[str] = ()) -> list[str]:
    processor = sentencepiece.SentencePieceProcessor(model_proto=model)
    words = [processor.id_to_piece(index) for index in range(processor.get_piece_size())]
    return [*_SPECIAL, *(word for word in words if word not in _SPECIAL), *more]


def _said(model: bytes) -> list[str]:
    found: list[str] = sentencepiece.SentencePieceProcessor(model_proto=model).encode(ENGLISH, out_type=str)
    return found


def opus(folder: Path, *, eos: bool = False) -> Path:
    """Write a model in the layout of OPUS-MT."""
    source, target = pieces(ARABIC), pieces([ENGLISH])
    save_model(folder, _vocabulary(source), _vocabulary(target), _said(target), eos=eos)
    (folder / "source.spm").write_bytes(source)
    (folder / "target.spm").write_bytes(target)
    return folder


def nllb(folder: Path) -> Path:
    """Write a model in the layout of NLLB: one vocabulary, language codes, English after its code."""
    both = pieces([*ARABIC, ENGLISH])
    vocabulary = _vocabulary(both, ("arb_Arab", "eng_Latn"))
    save_model(folder, vocabulary, vocabulary, ["eng_Latn", *_said(both)], eos=False)
    (folder / "sentencepiece.bpe.model").write_bytes(both)
    return folder


def argos(folder: Path, **metadata: str) -> Path:
    """Write a model in the layout of a package of Argos."""
    both = pieces([*ARABIC, ENGLISH])
    vocabulary = _vocabulary(both)
    save_model(folder / "model", vocabulary, vocabulary, _said(both), eos=False)
    (folder / "sentencepiece.model").write_bytes(both)
    known = {"from_code": "ar", "to_code": "en", "package_version": "1.0", **metadata}
    (folder / "metadata.json").write_text(json.dumps(known), "utf-8")
    return folder


_MARIAN = """\
type: transformer
enc-depth: 1
dec-depth: 1
transformer-heads: 1
transformer-decoder-autoreg: self-attention
transformer-no-projection: false
transformer-ffn-activation: swish
transformer-preprocess: ""
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-guided-alignment-layer: last
"""


def marian(folder: Path) -> Path:
    """Write what OPUS-MT offers: a model of Marian as ``.npz`` with vocabulary, ``decoder.yml``, sentencepiece models.

    Its layers normalise what they give on, which leaves the greatest of a one-hot the greatest; it begins with nothing,
    so that the first word comes from a bias.
    """
    source, target = pieces(ARABIC), pieces([ENGLISH])
    words = list(dict.fromkeys([*_vocabulary(source), *_vocabulary(target)]))
    size, says = -(-len(words) // 8) * 8, _said(target)
    one_hot = np.zeros((len(words), size), np.float32)
    one_hot[range(len(words)), range(len(words))] = 1
    projection, bias = np.zeros((len(words), size), np.float32), np.zeros((1, len(words)), np.float32)
    bias[0, words.index(says[0])] = 1
    for before, word in zip(says, (*says[1:], "</s>"), strict=True):
        projection[words.index(word), words.index(before)] = 20
    weights: dict[str, Any] = {
        "Wemb": one_hot, "Wpos": np.zeros((512, size), np.float32), "decoder_ff_logit_out_Wt": projection,
        "decoder_ff_logit_out_b": bias,
        "special:model.yml": np.frombuffer(_MARIAN.encode() + b"\0", np.int8),
    }  # fmt: skip
    for block in ("encoder_l1_self", "decoder_l1_self", "decoder_l1_context"):
        for letter in "qkvo":
            weights |= {f"{block}_W{letter}": np.zeros((size, size), np.float32)}
            weights |= {f"{block}_b{letter}": np.zeros((1, size), np.float32)}
        weights |= _marian_norm(f"{block}_Wo", size)
    for block in ("encoder_l1_ffn", "decoder_l1_ffn"):
        for number in "12":
            weights |= {f"{block}_W{number}": np.zeros((size, size), np.float32)}
            weights |= {f"{block}_b{number}": np.zeros((1, size), np.float32)}
        weights |= _marian_norm(f"{block}_ffn", size)
    folder.mkdir(parents=True, exist_ok=True)
    np.savez(folder / "model.npz", **weights)
    vocabulary = "".join(f"{json.dumps(word, ensure_ascii=False)}: {index}\n" for index, word in enumerate(words))
    (folder / "vocab.yml").write_text(vocabulary, "utf-8")
    (folder / "decoder.yml").write_text("models: [model.npz]\nvocabs: [vocab.yml, vocab.yml]\n", "utf-8")
    (folder / "source.spm").write_bytes(source)
    (folder / "target.spm").write_bytes(target)
    return folder


def _marian_norm(name: str, size: int) -> dict[str, Any]:
    ones, zeros = np.ones((1, size), np.float32), np.zeros((1, size), np.float32)
    return {f"{name}_ln_scale": ones, f"{name}_ln_bias": zeros}
