# What ./run and ./check share: installs what is missing, configures and builds. Sourced from the
# checkout's root. Speaks on stderr only, so that the program's own output can be piped.
#
# CYCLORAMA_TORCH=PATH   use this LibTorch (the folder that holds include/ and lib/)
# torch_index            where the wheel comes from: empty for pip's own choice, a URL, or a name
#                        below PyTorch's index: cpu, cu130, rocm7.1, ...

torch_version=2.13.0
# Whose wheel is a CUDA build wherever it comes from; ./check compiles against it when asked.
cuda_torch_version=2.14.1

# Debian's names; where releases differ, the alternatives stand with a bar between them.
build_packages=(
    g++ cmake ninja-build ccache mold git python3-venv
    qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-tools-dev-tools qt6-translations-l10n "qt6-svg-dev|libqt6svg6-dev"
    libgl-dev libqcustomplot-dev libcli11-dev nlohmann-json3-dev zlib1g-dev
    libgoogle-perftools-dev libjpeg-dev libopencv-core-dev libopencv-imgproc-dev libopencv-imgcodecs-dev libopencv-videoio-dev
    fonts-dejavu-core
)
# The window speaks Chinese there, and needs its characters; another font for them is as good.
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
zh*) build_packages+=("fonts-wqy-microhei|fonts-noto-cjk|fonts-wqy-zenhei") ;;
esac
test_packages=(xvfb xauth xdotool fonts-wqy-microhei)

say() { printf '%s\n' "$*" >&2; }
give_up() { say "$@"; exit 1; }

installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }

# Prints those of its arguments of which no alternative is installed.
missing_packages() {
    local wanted name
    for wanted in "$@"; do
        for name in ${wanted//|/ }; do installed "$name" && continue 2; done
        printf '%s\n' "$wanted"
    done
}

# Prints, for each argument, the first alternative that this release has.
names_here() {
    local wanted name
    for wanted in "$@"; do
        for name in ${wanted//|/ }; do
            [[ -n $(apt-cache madison "$name" 2>/dev/null) ]] && break
        done
        printf '%s\n' "$name"
    done
}

as_root() {
    say "+ $*"
    "$@" >&2
}

install_packages() {
    if ! command -v apt-get >/dev/null; then
        say "No apt here. These must be present, under whatever names your system has for them:"
        say "  $*"
        return 0 # configuring tells what is really missing
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0

    local root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || give_up "These packages are missing, and there is neither root nor sudo to install them:" \
            $'\n'"  apt-get install $(names_here "${missing[@]}" | xargs)"
        root=(sudo)
        say "These packages are missing and will be installed with sudo: ${missing[*]}"
    fi
    as_root "${root[@]}" apt-get update -q
    mapfile -t missing < <(names_here "${missing[@]}")
    as_root "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}" ||
        give_up "apt-get could not install them. On Ubuntu the repository 'universe' must be on: sudo add-apt-repository universe"
}

venv_python=.venv/bin/python

in_venv() { # NAME: its installed version, or nothing
    "$venv_python" -c "import importlib.metadata as m; print(m.version('$1').split('+')[0])" 2>/dev/null || true
}

make_venv() {
    "$venv_python" -m pip --version >/dev/null 2>&1 && return
    say "Making a Python environment in .venv"
    python3 -m venv --clear .venv >&2
}

# LibTorch from PyTorch's wheel. An index once chosen stays until another is asked for.
install_wheel() {
    local index=$torch_index
    [[ -z $index || $index == *:* ]] || index=https://download.pytorch.org/whl/$index
    make_venv
    if [[ $(in_venv torch) != "$torch_version" || $torch_index != "$(chosen_index)" ]]; then
        say "Installing LibTorch $torch_version into .venv (some GB with CUDA; './run --torch-index cpu' takes the small one)"
        "$venv_python" -m pip install --force-reinstall "torch==$torch_version" ${index:+--index-url "$index"} >&2
        printf '%s' "$torch_index" >.venv/torch-index
    fi
}

# A CUDA wheel beside .venv, to compile and link against on any machine. Prints LibTorch's folder.
cuda_torch() {
    local python=.venv-cuda/bin/python
    if ! "$python" -c "import importlib.metadata as m, sys; sys.exit(m.version('torch') != '$cuda_torch_version')" 2>/dev/null; then
        say "Installing LibTorch $cuda_torch_version with CUDA into .venv-cuda (5 GB)"
        python3 -m venv --clear .venv-cuda >&2
        "$python" -m pip install --quiet "torch==$cuda_torch_version" >&2
    fi
    echo .venv-cuda/lib/python3*/site-packages/torch
}

chosen_index() { cat .venv/torch-index 2>/dev/null || true; }

# Prints the folder of LibTorch.
find_torch() {
    local torch
    torch=$(readlink -f "${CYCLORAMA_TORCH:-$(echo .venv/lib/python3*/site-packages/torch)}")
    [[ -f $torch/include/torch/csrc/api/include/torch/torch.h ]] ||
        give_up "No LibTorch at '$torch'. CYCLORAMA_TORCH must name the folder that holds include/ and lib/."
    printf '%s' "$torch"
}

# once STAMP CONTENT COMMAND...: runs the command unless the stamp says that it was done for this.
once() {
    local stamp=$1 content=$2
    shift 2
    [[ -f $stamp && $(<"$stamp") == "$content" ]] && return
    rm -f "$stamp"
    "$@"
    mkdir -p "${stamp%/*}"
    printf '%s' "$content" >"$stamp"
}

prepare_build() { # PRESET
    install_packages "${build_packages[@]}"
    [[ -n ${CYCLORAMA_TORCH:-} ]] || install_wheel
    local torch
    torch=$(find_torch)
    cmake --preset "$1" -D CYCLORAMA_TORCH="$torch" >&2 ||
        give_up "CMake could not configure; its message above says why. Packages needed (Debian names): ${build_packages[*]}"
}

prepare_tests() {
    install_packages "${test_packages[@]}"
    install_wheel
    "$venv_python" -m pip install --quiet -r tests/requirements.txt >&2
}

# prepare PRESET [tests]: everything that a build (and the tests) need.
prepare() {
    : "${torch_index:=$(chosen_index)}"
    local state
    state=$(sha256sum <scripts/setup.sh)
    state="${state%% *} torch=${CYCLORAMA_TORCH:-$venv_python} index=$torch_index"
    # What was set up may have been deleted since.
    [[ -f build/$1/build.ninja ]] || rm -f "build/$1/prepared"
    [[ -n ${CYCLORAMA_TORCH:-} || -x $venv_python ]] || rm -f build/*/prepared
    [[ -x $venv_python ]] || rm -f build/prepared-tests
    once "build/$1/prepared" "$state" prepare_build "$1"
    [[ ${2:-} != tests ]] ||
        once build/prepared-tests "$state $(sha256sum <tests/requirements.txt)" prepare_tests
}

# build PRESET [TARGET...]: with as many compilers as there are cores and memory (1.5 GB each).
build() {
    local preset=$1 jobs memory
    shift
    memory=$(awk '/^MemAvailable/ {print int($2 / 1500000)}' /proc/meminfo)
    jobs=$(nproc)
    ((jobs > memory)) && jobs=$((memory > 0 ? memory : 1))
    cmake --build --preset "$preset" --parallel "$jobs" ${1:+--target "$@"} >&2
}
