#!/usr/bin/env bash
# Builds the jar of a commit twice, from two clean copies, and compares them byte by byte.
#   docs/operations/reproduce.sh [commit]
set -euo pipefail
cd "$(dirname "$0")/../.."
commit="${1:-HEAD}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
for copy in one two; do
    git clone -q --no-local . "$work/$copy"
    git -C "$work/$copy" checkout -q "$(git rev-parse "$commit")"
    (cd "$work/$copy" && ./mvnw -q -B -ntp -pl web -am package -DskipTests)
done
one="$(ls "$work"/one/web/target/*-exec.jar)"
two="$(ls "$work"/two/web/target/*-exec.jar)"
sha256sum "$one" "$two" | sed "s#$work/##"
if ! cmp -s "$one" "$two"; then
    echo "DIFFERENT: $(diff <(unzip -lv "$one") <(unzip -lv "$two") | head -n 20)" >&2
    exit 1
fi
echo "IDENTICAL: two builds of $(git rev-parse --short "$commit")"
