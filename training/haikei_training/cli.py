"""The command line. Heavy libraries are imported only by the command that needs them."""

import argparse
import json
import os
from pathlib import Path

from . import __version__, log
from .errors import TrainingError


def _data(args: argparse.Namespace) -> Path:
    """The data folder, from --data or HAIKEI_DATA."""
    folder = args.data or os.environ.get("HAIKEI_DATA")
    if not folder:
        raise TrainingError("Which pictures? Give --data FOLDER or set HAIKEI_DATA to a folder with a manifest.tsv.")
    return Path(folder)


def _run_data(args: argparse.Namespace) -> None:
    from .manifest import check, choose, read_manifest, write_sources

    pictures = choose(read_manifest(_data(args)), folder=args.folder, confidence=args.confidence)
    check(pictures, _data(args))
    if args.sources:
        write_sources(pictures, args.sources)
    log.result(f"{len(pictures)} pictures may be trained on; hashes and licences agree with the manifest.")


def _run_own(args: argparse.Namespace) -> None:
    from .own import write_own_manifest

    log.result(f"{write_own_manifest(args.folder, args.author, args.rights)} pictures listed in {args.folder}/manifest.tsv")


def _run_pair(args: argparse.Namespace) -> None:
    from .own_pairs import lay_own_pairs

    log.result(f"{lay_own_pairs(args.folder, args.pairs, args.long_side)} paintings of yours, each with its photo, in {args.pairs}")


def _run_teach(args: argparse.Namespace) -> None:
    from .teach import teach

    count = teach(_data(args), args.pairs, args.long_side, args.confidence, args.limit, args.jobs)
    log.result(f"{count} photos, each with its paintings, in {args.pairs}")


def _run_train(args: argparse.Namespace) -> None:
    from .begin import read_base
    from .run import Plan
    from .trainer import train

    plan = Plan(
        size=args.size,
        minutes=args.minutes,
        seed=args.seed,
        threads=args.threads,
        crop=args.crop,
        batch=args.batch,
        rate=args.rate,
    )
    base = read_base(args.begin_with) if args.begin_with else None
    log.result(json.dumps(train(args.pairs, args.run, plan, slice_minutes=args.slice, base=base)))


def _run_evaluate(args: argparse.Namespace) -> None:
    from .evaluation.evaluate import Plan, evaluate

    plan = Plan(args.model, _data(args), args.out, args.references, args.lights, args.threads, args.slice)
    log.result(json.dumps(evaluate(plan), indent=1))


def _run_export(args: argparse.Namespace) -> None:
    from .card import PROJECT
    from .export import Wishes, export

    wishes = Wishes(args.name, args.metrics, args.rights, args.maker or PROJECT, args.weights_licence)
    log.result(str(export(args.run, args.pairs, args.out, wishes)))


def _add_data_commands(commands) -> None:
    data = commands.add_parser("data", help="check pictures against their manifest: hash, licence, use")
    data.add_argument("--data", type=Path, help="folder with manifest.tsv (or HAIKEI_DATA)")
    data.add_argument("--folder", default="photos/", help="only rows whose file begins so (default photos/)")
    data.add_argument("--confidence", default="A", choices=["A", "AB"], help="A: licence stated at the picture itself")
    data.add_argument("--sources", type=Path, help="write the list of what may be used here")
    data.set_defaults(run_command=_run_data)

    own = commands.add_parser("own", help="write a manifest for a folder of your own pictures (in FOLDER/photos)")
    own.add_argument("folder", type=Path)
    own.add_argument("--author", required=True)
    own.add_argument("--rights", required=True, help="your statement that you may train on them")
    own.set_defaults(run_command=_run_own)

    pair = commands.add_parser("pair", help="lay your own paintings (FOLDER/paintings/PHOTO.HAND.png) on their photos: pairs")
    pair.add_argument("folder", type=Path, help="a folder that `own` has listed")
    pair.add_argument("--pairs", type=Path, required=True, help="folder for NAME.photo.png, NAME.HAND.png")
    pair.add_argument("--long-side", type=int, default=1024, help="pictures are shrunk to this many px (default 1024)")
    pair.set_defaults(run_command=_run_pair)

    teach = commands.add_parser("teach", help="paint the photographs by rule: the pairs to learn from (resumable)")
    teach.add_argument("--data", type=Path, help="folder with manifest.tsv (or HAIKEI_DATA)")
    teach.add_argument("--pairs", type=Path, required=True, help="folder for NAME.photo.png, NAME.painting.png")
    teach.add_argument("--long-side", type=int, default=1024, help="photos are shrunk to this many px (default 1024)")
    teach.add_argument("--confidence", default="A", choices=["A", "AB"])
    teach.add_argument("--limit", type=int, help="only the first N pictures")
    teach.add_argument("--jobs", type=int, default=1, help="pictures painted at once (default 1)")
    teach.set_defaults(run_command=_run_teach)


def _add_model_commands(commands) -> None:
    train = commands.add_parser("train", help="train a network on the pairs (resumable, in slices)")
    train.add_argument("--pairs", type=Path, required=True)
    train.add_argument("--run", type=Path, required=True, help="folder for checkpoints, log and sample pictures")
    train.add_argument("--size", choices=["fine", "fast"], default="fine")
    train.add_argument("--minutes", type=float, default=38, help="whole budget of processor time, over all slices")
    train.add_argument("--slice", type=float, help="stop after this many minutes now; run again to go on")
    train.add_argument("--seed", type=int, default=1)
    train.add_argument("--threads", type=int, default=1)
    train.add_argument("--crop", type=int, default=144, help="px, a multiple of 4")
    train.add_argument("--batch", type=int, default=5)
    train.add_argument("--rate", type=float, default=8e-4, help="learning rate at its highest (default 0.0008)")
    train.add_argument("--begin-with", type=Path, metavar="NAME.onnx", help="begin with these weights (card and sources beside)")
    train.set_defaults(run_command=_run_train)

    evaluate = commands.add_parser("evaluate", help="measure networks on the validation photos; one page with all of it")
    evaluate.add_argument("--model", type=Path, action="append", required=True, help="NAME.onnx with its card, or a run; repeatable")
    evaluate.add_argument("--data", type=Path, help="folder with manifest.tsv (or HAIKEI_DATA)")
    evaluate.add_argument("--out", type=Path, required=True, help="folder for index.html, blind.html and NAME.metrics.json")
    evaluate.add_argument("--references", type=Path, help="folder of other .onnx to compare with (skipped without)")
    evaluate.add_argument("--lights", type=Path, help="folder of NAME.LIGHT.png: the first hand's paintings under every light")
    evaluate.add_argument("--slice", type=float, help="stop after this many minutes now; run again to go on")
    evaluate.add_argument("--threads", type=int, default=1)
    evaluate.set_defaults(run_command=_run_evaluate)

    export = commands.add_parser("export", help="write NAME.onnx, NAME.card.json and NAME.sources.tsv")
    export.add_argument("--run", type=Path, required=True)
    export.add_argument("--pairs", type=Path, required=True, help="the pairs it was trained on (their sources.tsv)")
    export.add_argument("--out", type=Path, required=True, help="folder for the three files")
    export.add_argument("--name", help="name of the network and its files (default haikei-fine or haikei-fast)")
    export.add_argument("--maker", help="whom the attribution names (default the Haikei project)")
    export.add_argument("--metrics", type=Path, help="NAME.metrics.json of `evaluate`")
    export.add_argument("--rights", help="statement for the card, instead of the one made from the sources")
    export.add_argument("--weights-licence", default="Apache-2.0", help="licence of the weights (default Apache-2.0)")
    export.set_defaults(run_command=_run_export)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = argparse.ArgumentParser(prog="haikei_training", description="Trains Haikei's painter from scratch.")
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(required=True, metavar="command")
    _add_data_commands(commands)
    _add_model_commands(commands)
    return top


def main(arguments: list[str] | None = None) -> int:
    """0 when done; 1 with a message for a person when not."""
    args = parser().parse_args(arguments)
    try:
        args.run_command(args)
    except TrainingError as error:
        log.note(f"error: {error}")
        return 1
    return 0
