"""The options of `recette verifier`, as typer reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

Target = Annotated[
    str, Option(metavar="URL", help="URL de la cible ; sans elle, la cible embarquée.")
]
Inbox = Annotated[
    str, Option(metavar="URL", help="URL de la boîte Mailpit qui reçoit ses courriels.")
]
ProfileFile = Annotated[Path | None, Option(metavar="FICHIER", help="Profil de la cible, en TOML.")]
Rules = Annotated[list[str] | None, Option(metavar="ID", help="Seulement cette règle (répétable).")]
Tags = Annotated[str, Option(metavar="EXPR", help="Expression : « horloge and not parcours ».")]
Output = Annotated[Path, Option(metavar="DOSSIER", help="Dossier des résultats.")]
Visible = Annotated[bool, Option("--visible", help="Montre le navigateur.")]
Dry = Annotated[bool, Option("--liste", help="Dit ce qui serait joué.")]
Way = Annotated[
    str, Option(metavar="MODE", help="Comment préparer les états : http ou navigateur.")
]
Seed = Annotated[int | None, Option(metavar="N", help="Graine des personnes et de l'ordre.")]
Workers = Annotated[
    int,
    Option(
        metavar="N",
        min=0,
        show_default=False,
        help="Navigateurs en parallèle : 2 sur la cible embarquée, sinon 1.",
    ),
]
Strict = Annotated[bool, Option("--strict", help="Une règle non vérifiable donne l'état 3.")]
Shuffle = Annotated[bool, Option("--melanger", help="Joue dans le désordre.")]
Repeats = Annotated[int, Option(metavar="N", min=1, help="Joue N fois chaque scénario.")]
Features = Annotated[
    list[Path] | None,
    Option(metavar="DOSSIER", help="Dossier de features en plus des nôtres (répétable)."),
]
Hosts = Annotated[
    list[str] | None, Option(metavar="HÔTE", help="Hôte où la recette peut aller (répétable).")
]
Register = Annotated[
    Path | None, Option(metavar="DOSSIER", help="Registre des comptes créés (docs/purge.md).")
]
Defects = Annotated[
    list[str] | None, Option(metavar="NOM", help="Défaut à allumer dans la cible embarquée.")
]
Explored = Annotated[
    int,
    Option(
        "--explorer",
        metavar="N",
        min=0,
        show_default=False,
        help="Essaie aussi N saisies combinées au hasard.",
    ),
]
Draws = Annotated[int, Argument(metavar="N", min=1, help="Nombre de saisies à tirer.")]
Smtp = Annotated[
    str,
    Option(metavar="HÔTE:PORT", help="Serveur SMTP de la boîte : un message d'essai y est envoyé."),
]
Walk = Annotated[
    bool,
    Option("--parcourir", help="Va jusqu'à la dernière étape, sans la valider : rien n'est créé."),
]
MoveClock = Annotated[
    bool, Option("--essayer-horloge", help="Avance vraiment l'horloge de la cible, et le prouve.")
]
Proposal = Annotated[
    Path | None, Option(metavar="FICHIER", help="Écrit un profil à compléter, en TOML.")
]
Replace = Annotated[bool, Option("--remplacer", help="Récrit le profil proposé s'il existe.")]
StrictDiagnosis = Annotated[
    bool, Option("--strict", help="Un élément nécessaire non trouvé donne l'état 3.")
]
