"""Builds and changes real After Effects projects with py_aep, a reader and writer of their files that is not ours.

    aep-witness.py build FOLDER           writes FOLDER/cut.aep from the pictures in FOLDER/art
    aep-witness.py carry FOLDER           carries FOLDER/plan.json (haikei-insertion/1) out in a copy, painted.aep

Both read what they saved again and print its composition as JSON, the layer on top first.
"""

import json
import pathlib
import sys

import py_aep


def told(path):
    project = py_aep.parse(str(path)).project
    comp = next(iter(project.compositions))
    size = {"id": comp.id, "width": comp.width, "height": comp.height}
    time = {"duration": comp.duration, "frameRate": comp.frame_rate}
    return {"name": comp.name, **size, **time, "layers": [told_layer(layer) for layer in comp.layers]}


def told_layer(layer):
    source = getattr(layer, "source", None)
    file = getattr(source, "file", None)
    return {
        "id": layer.id,
        "name": layer.name,
        "matchName": layer.match_name,
        "enabled": layer.enabled,
        "inPoint": layer.in_point,
        "outPoint": layer.out_point,
        "startTime": layer.start_time,
        "parent": layer.parent.id if layer.parent else None,
        "isNull": layer.null_layer,
        "isAdjustment": bool(getattr(layer, "adjustment_layer", False)),
        "file": str(file) if file else None,
    }


def footage(project, path):
    return project.import_file(py_aep.ImportOptions(str(path)))


def build(folder):
    project = py_aep.new().project
    comp = project.root_folder.add_comp("cut_012", 24, 16, 1.0, 2.0, 24.0)

    def add(name):
        layer = comp.add(footage(project, folder / "art" / f"{name}.png"))
        layer.name = name
        return layer

    pan = comp.add_null()
    pan.name = "PAN"
    add("BG").parent = pan
    add("A").start_time = 0.5
    add("Am").enabled = False
    add("B")
    add("BOOK")
    effect = comp.add_solid([1.0, 1.0, 1.0], "para", 24, 16)
    effect.adjustment_layer = True
    comp.add_camera("Camera 1", [12, 8])
    project.save(folder / "cut.aep")


def carry(folder):
    plan = json.loads((folder / "plan.json").read_text("utf-8"))
    project = py_aep.parse(str(folder / "cut.aep")).project
    comp = next(item for item in project.compositions if item.id == plan["comp"])
    made = {}

    def layer(ref):
        if "made" in ref:
            return made[ref["made"]]
        return next(one for one in comp.layers if one.id == ref["id"])

    for step in plan["steps"]:
        what = step["do"]
        if what == "import-footage":
            made["footage"] = footage(project, step["footage"]["path"])
            made["footage"].name = step["footage"]["name"]
        elif what == "duplicate-layer":
            made["plate"] = layer(step["layer"]).duplicate()
        elif what == "replace-source":
            layer(step["layer"]).replace_source(made[step["item"]["made"]], False)
        elif what == "move-layer":
            if step["below"] is None:
                layer(step["layer"]).move_to_beginning()
            else:
                layer(step["layer"]).move_after(layer(step["below"]))
        elif what == "write-note":
            layer(step["layer"]).name = step["note"]["name"]
            layer(step["layer"]).comment = step["note"]["comment"]
        elif what in ("show-layer", "hide-layer"):
            layer(step["layer"]).enabled = what == "show-layer"
        else:
            raise ValueError(what)
    project.save(folder / "painted.aep")


if __name__ == "__main__":
    command, place = sys.argv[1], pathlib.Path(sys.argv[2])
    {"build": build, "carry": carry}[command](place)
    print(json.dumps(told(place / {"build": "cut.aep", "carry": "painted.aep"}[command])))
