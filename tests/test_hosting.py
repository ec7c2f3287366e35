"""What there is to copy for each host: files that parse, with commands that there are, and no secret for strangers."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
import yaml
from click import Context

from showcase.cli import main
from tests.small_sites import PROJECT

HOSTING = PROJECT / "docs" / "hosting"
WORKFLOWS = sorted([*(HOSTING / "github").glob("*.yml"), *(HOSTING / "cloudflare").glob("*.yml")])
GITLAB = HOSTING / "gitlab" / "gitlab-ci.yml"
NETLIFY = HOSTING / "netlify" / "netlify.toml"
FORMS = sorted((PROJECT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml"))
PAGES = [HOSTING / "README.md", HOSTING / "README.vi.md"]
READ_ONLY = {"actions": {"read"}, "contents": {"read"}, "pages": {"read"}}
"""What a job may do beside what its own purpose asks for."""
PURPOSES = {
    "github/publish.yml": {"pages": {"write"}, "id-token": {"write"}},
    "github/daily.yml": {"actions": {"write"}},
    "github/preview.yml": {"pull-requests": {"write"}},
    "cloudflare/preview.yml": {"pull-requests": {"write"}},
}


def read(file: Path) -> dict:
    # The key `on` is a truth value in YAML 1.1.
    return {("on" if key is True else key): value for key, value in yaml.safe_load(file.read_text("utf-8")).items()}


def name_of(file: Path) -> str:
    return file.relative_to(HOSTING).as_posix()


def steps_of(workflow: dict) -> list[dict]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def commands() -> list[str]:
    """Every command of ours that some file for a host runs."""
    runs = [step.get("run", "") for file in WORKFLOWS for step in steps_of(read(file))]
    for job in read(GITLAB).values():
        if isinstance(job, dict):
            runs += [*job.get("script", ()), *job.get("after_script", ())]
    settings = tomllib.loads(NETLIFY.read_text("utf-8"))
    runs += [settings["build"]["command"], settings["context"]["deploy-preview"]["command"]]
    return re.findall(r"python build\.py[^\n;|]*", "\n".join(runs))


def test_every_host_builds_and_checks_with_commands_that_there_are():
    asked = {command.strip() for command in commands()}
    assert {"python build.py", "python build.py check", "python build.py check --format github"} <= asked
    for command in asked:
        name, *words = shlex.split(command)[2:] or ["build"]
        main.commands[name].make_context(name, words, parent=Context(main, **main.context_settings))


@pytest.mark.parametrize("file", WORKFLOWS, ids=name_of)
def test_a_workflow_may_do_what_it_is_for_and_no_more(file):
    workflow, purpose = read(file), PURPOSES.get(name_of(file), {})
    assert set(workflow) <= {"name", "on", "permissions", "concurrency", "jobs"}
    for job in workflow["jobs"].values():
        granted = job.get("permissions", workflow["permissions"])
        assert [key for key in granted if granted[key] not in READ_ONLY.get(key, set()) | purpose.get(key, set())] == []
        assert 0 < job["timeout-minutes"] <= 30
    assert all(
        re.fullmatch(r"actions/[\w-]+(/restore)?@v\d+", step["uses"]) for step in steps_of(workflow) if "uses" in step
    )


@pytest.mark.parametrize("file", WORKFLOWS, ids=name_of)
def test_what_somebody_wrote_is_never_pasted_into_a_shell(file):
    assert not re.search(r"\$\{\{", "\n".join(step.get("run", "") for step in steps_of(read(file))))


def test_what_strangers_send_runs_without_secrets_and_keeps_nothing():
    text = (HOSTING / "github" / "check.yml").read_text("utf-8")
    workflow = read(HOSTING / "github" / "check.yml")
    assert set(workflow["on"]) == {"pull_request"}
    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets." not in text
    assert "actions/cache@" not in text
    assert next(step for step in steps_of(workflow) if "checkout" in step.get("uses", ""))["with"] == {
        "fetch-depth": 2, "persist-credentials": False,
    }  # fmt: skip
    for file in WORKFLOWS:
        assert "pull_request_target" not in file.read_text("utf-8")


@pytest.mark.parametrize("host", ["github", "cloudflare"])
def test_what_may_write_into_a_pull_request_checks_nothing_out(host):
    workflow = read(HOSTING / host / "preview.yml")
    assert workflow["on"]["workflow_run"]["workflows"] == [read(HOSTING / "github" / "check.yml")["name"]]
    uses = [step.get("uses", "") for step in steps_of(workflow)]
    assert not any("checkout" in one or "cache" in one for one in uses)
    assert "python" not in str(workflow)
    # The preview it speaks of is the one that the check has left.
    assert "xem-thu" in str(steps_of(read(HOSTING / "github" / "check.yml")))
    assert "xem-thu" in str(workflow)


def test_the_list_for_another_pair_of_eyes_is_told_in_the_way_of_the_host():
    """So it stands in the summary, and no line of the log is a command that a stranger wrote."""
    runs = [step.get("run", "") for step in steps_of(read(HOSTING / "github" / "check.yml"))]
    assert "python build.py check --against HEAD^1 --format github" in runs
    assert not any("--against" in run and "--format github" not in run for run in runs)


def test_the_daily_build_has_a_file_of_its_own_and_starts_publishing():
    workflow = read(HOSTING / "github" / "daily.yml")
    (schedule,) = workflow["on"]["schedule"]
    minute, hour, *days = schedule["cron"].split()
    assert (int(hour), days) == (17, ["*", "*", "*"])  # Midnight in Vietnam.
    assert 0 < int(minute) < 60
    (step,) = steps_of(workflow)
    assert step["run"].split()[:3] == ["gh", "workflow", "run"]
    for host in ("github", "cloudflare"):
        started = read(HOSTING / host / step["run"].split()[3])["on"]
        assert "workflow_dispatch" in started
        assert "schedule" not in started


@pytest.mark.parametrize("file", [one for one in WORKFLOWS if one.name == "publish.yml"], ids=name_of)
def test_what_was_built_is_kept_for_the_next_build(file):
    (kept,) = [step["with"] for step in steps_of(read(file)) if "cache@" in step.get("uses", "")]
    assert kept["path"] == ".cache"
    assert "github.run_id" in kept["key"]
    assert kept["key"].startswith(kept["restore-keys"].splitlines()[-1])


def test_gitlab_checks_merge_requests_and_publishes_the_main_branch():
    jobs = read(GITLAB)
    assert (
        jobs["check"]["rules"] == jobs["preview"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    )
    assert jobs["publish"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert jobs["publish"]["pages"]["publish"] == "output"
    assert jobs["default"]["cache"]["paths"][0] == ".cache"
    assert any("--against" in line for line in jobs["check"]["after_script"])


def test_netlify_publishes_what_is_built_and_finds_its_own_files():
    settings = tomllib.loads(NETLIFY.read_text("utf-8"))
    assert settings["build"]["publish"] == "output"
    for plugin in settings["plugins"]:
        folder = NETLIFY.parent / plugin["package"].strip("/")
        assert (folder / "manifest.yml").is_file()
        assert ".cache" in (folder / "index.js").read_text("utf-8")
    daily = (NETLIFY.parent / "netlify" / "functions" / "daily.mjs").read_text("utf-8")
    for word in ("built", "badges_until", "BUILD_HOOK", 'schedule: "17 17 * * *"'):
        assert word in daily


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_page_names_every_file_and_all_its_sources(page):
    text = page.read_text("utf-8")
    for file in (*WORKFLOWS, GITLAB):
        assert name_of(file) in text or f"{file.parent.name}/*.yml" in text
    assert set(re.findall(r"\[(\d+)\](?!\()", text)) == set(re.findall(r"^(\d+)\. https://", text, re.MULTILINE))
    other = next(one for one in PAGES if one != page)
    assert re.findall(r"https://\S+", text) == re.findall(r"https://\S+", other.read_text("utf-8"))


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_is_one_that_github_can_show(file):
    """GitHub Docs, “Syntax for issue forms” and “Syntax for GitHub's form schema”."""
    form = read(file)
    assert set(form) == {"name", "description", "title", "labels", "body"}
    fields = [element for element in form["body"] if element["type"] != "markdown"]
    assert fields
    for element in fields:
        assert element["type"] in {"input", "textarea", "dropdown", "checkboxes"}
        assert element["attributes"]["label"]
    ids = [element["id"] for element in fields]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z-]+", one) for one in ids)


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_speaks_vietnamese_first_and_asks_for_nothing_private(file):
    form = read(file)
    for label in (form["name"], *(one["attributes"]["label"] for one in form["body"] if one["type"] != "markdown")):
        assert " / " in label
        assert re.search(r"[ăâđêôơưà-ỹ]", label.partition(" / ")[0].lower())
        assert not re.search(r"điện thoại|địa chỉ nhà|CCCD|phone|email", label, re.IGNORECASE)


def test_the_checklist_is_the_same_on_both_hosts():
    github, gitlab = (
        (PROJECT / name).read_text("utf-8")
        for name in (".github/pull_request_template.md", ".gitlab/merge_request_templates/Default.md")
    )
    ticks = re.findall(r"^- \[ \] .*", github, re.MULTILINE)
    assert len(ticks) == 10
    assert ticks == re.findall(r"^- \[ \] .*", gitlab, re.MULTILINE)
