# What the builds of both layers share.

# The runtime's version in template.yaml. The tests build for the interpreter that they run on.
LAYER_PYTHON ?= 3.13

UV ?= $(firstword $(wildcard .tools/bin/uv) uv)

# The interpreter of the runtime's own version, if there is one: uv finds its own and the system's, the shell pyenv's.
INTERPRETER := $(shell $(UV) python find --no-python-downloads --system $(LAYER_PYTHON) 2>/dev/null || \
    PYENV_VERSION=$(LAYER_PYTHON) python$(LAYER_PYTHON) -c 'import sys; print(sys.executable)' 2>/dev/null)

# Byte code halves the time of a cold start. Unchecked, because a layer's files never change and their times do.
define compile
	$(if $(INTERPRETER),\
	    $(INTERPRETER) -m compileall -q -f --invalidation-mode unchecked-hash "$(1)",\
	    @echo "no python$(LAYER_PYTHON) here: the layer goes without byte code, cold starts take longer" >&2)
endef
