"""A profile to complete, written from what was seen: it loads as it is, comments guide the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.diagnostic.expected import AFTER, OPEN_PLACES
from recette.diagnostic.findings import FindingState
from recette.diagnostic.screens import Visit
from recette.target import as_toml
from recette.target.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.diagnostic.diagnosis import Diagnosis
    from recette.diagnostic.findings import Finding
    from recette.target.profile import Profile

_SUGGESTED = 3  # names given for a word that is to be chosen, nearest first
_WRITTEN_APART = frozenset({"preparation", "libelles", "ecrans"})
_HINTS = {
    "cible": ('# autorise = true, autorise_par = "…" : pour un hôte qui n\'est pas cette machine',),
    "horloge": (
        "# Sans horloge, les règles de délai ne se vérifient pas : http, libfaketime, commande…",
    ),
    "politique": ("# caracteres_speciaux : ceux que la cible dit autoriser dans un code.",),
    "franceconnect": ('# mode = "identite_libre"  # un bac à sable qui accepte une identité',),
    "application": ("# connexion et compte : l'interface de l'application mobile, si exposée.",),
}


def proposal(diagnosis: Diagnosis, profile: Profile) -> str:
    """Return the text of a profile: the one in force, and what was found or is to be told."""
    known = profile.model_dump(exclude_defaults=True)
    known.setdefault("cible", {}).update(url=profile.cible.url, nom=profile.cible.nom)
    known.setdefault("boite", {})["url"] = profile.boite.url
    lines = [
        f"# Profil proposé par « recette diagnostic », le {diagnosis.began:%d/%m/%Y} ; à relire.",
        "# Une ligne « # clé = […] » attend un choix : retirez le dièse, gardez le bon nom.",
        "",
        as_toml.line("preparation", profile.preparation),
    ]
    names = [
        n for n, value in profile if n not in _WRITTEN_APART and not isinstance(value, Section)
    ]
    lines += [as_toml.line(name, known[name]) for name in names if name in known]
    for table, section in profile:
        if isinstance(section, Section):
            lines += ["", f"[{table}]", *_HINTS.get(table, ())]
            lines += [as_toml.line(k, v) for k, v in known.get(table, {}).items()]
    lines += ["", "[libelles]", *_labels(diagnosis, profile)]
    lines += ["", "[ecrans]", *_addresses(diagnosis, profile)]
    return "\n".join(lines) + "\n"


def _labels(diagnosis: Diagnosis, profile: Profile) -> Iterator[str]:
    told = set(profile.libelles)
    for key, names in profile.libelles.items():
        yield as_toml.line(key, names)
    for screen in diagnosis.screens:
        yield ""
        yield _comment(f"--- {screen.name} : {screen.visit.value}")
        if not screen.looked_at:
            yield _comment(screen.told)
        for finding in screen.findings:
            yield from _label(finding, told)
    yield ""
    yield _comment("--- Après la création : jamais regardé par un diagnostic")
    for control in AFTER:
        if control.key not in told:
            yield _comment(f"{control.key} = []  # {control.phrase}")


def _label(finding: Finding, told: set[str]) -> Iterator[str]:
    """Yield the lines of a word; its key is only given once, so that it may be kept as it is."""
    key = finding.word.key
    if finding.state is FindingState.FOUND:
        seen = finding.seen.words if finding.seen else ""
        yield _comment(f"{key} : trouvé, {seen}, {finding.how}")
        return
    names = [other.name for other in finding.others if not other.taken][:_SUGGESTED]
    what = "ambigu, gardez le bon" if finding.state is FindingState.AMBIGUOUS else "absent"
    needed = ", le parcours s'arrête là" if finding.needed else ""
    seen = "noms vus, le plus proche d'abord" if names else "aucun autre nom vu sur cet écran"
    yield _comment(f"{key} ({finding.word.phrase}) : {what}{needed} ; {seen} :")
    told_apart = f"ici : {as_toml.value(names)}"
    yield _comment(told_apart if key in told else as_toml.line(key, names))
    told.add(key)


def _addresses(diagnosis: Diagnosis, profile: Profile) -> Iterator[str]:
    for key, address in profile.ecrans.items():
        yield as_toml.line(key, address)
    for screen in diagnosis.screens:
        if screen.place.key in profile.ecrans or screen.place not in OPEN_PLACES[1:]:
            continue
        if screen.visit is Visit.VISITED:
            yield _comment(f"{screen.place.key} : {screen.told} ({screen.url})")
        else:
            yield _comment(f'{screen.place.key} = "/…"  # {screen.told}')


def _comment(text: str) -> str:
    """Return a comment of one line: what a screen shows may hold anything."""
    return "# " + "".join(c if c.isprintable() else " " for c in " ".join(text.split()))
