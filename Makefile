# La seule porte : « make » seul explique, « make recette » vérifie, « make test » contrôle le banc.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PRET   := $(VENV)/.pret
SORTIE ?= rapport

.DEFAULT_GOAL := aide
.PHONY: aide recette test cibles preuve chasse couverture lint servir paquet bench verrou propre

aide: ## Explique les commandes
	@echo "Banc de recette de la création de compte. Commandes :"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

$(PRET): requirements.lock pyproject.toml
	@PYTHON="$(PYTHON)" VENV="$(VENV)" sh outils/installer.sh
	@touch $@

recette: $(PRET) ## Vérifie les 72 règles sur la cible embarquée, dans un vrai navigateur
	@sh outils/navigateur.sh $(BIN)/python
	@$(BIN)/recette verifier --sortie $(SORTIE) $(OPTIONS)

test: $(PRET) ## Contrôle le banc lui-même : style, types, architecture, tests
	@sh outils/navigateur.sh $(BIN)/python
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

cibles: $(PRET) ## Joue toute la recette sur deux cibles étrangères (une demi-heure)
	@sh outils/navigateur.sh $(BIN)/python
	@$(BIN)/python -m tests.targets guichet --sortie $(SORTIE)-guichet
	@$(BIN)/python -m tests.targets vitrine --sortie $(SORTIE)-vitrine --travailleurs 2
	@$(BIN)/python -m tests.targets vitrine --sans-profil --sortie $(SORTIE)-sans-profil --travailleurs 2

preuve: $(PRET) ## La preuve entière : chaque défaut vu par sa règle, chaque cible étrangère (trois heures)
	@sh outils/navigateur.sh $(BIN)/python
	@$(BIN)/recette sensibilite --sortie $(SORTIE)-sensibilite --publier recette/report/sensibilite.json
	@$(BIN)/python -m pytest -m preuve
	@$(MAKE) --no-print-directory cibles

chasse: $(PRET) ## Vingt recettes dans le désordre, la machine occupée ailleurs : un seul verdict par scénario (deux heures)
	@sh outils/navigateur.sh $(BIN)/python
	@sh outils/chasse.sh $(BIN)/recette --repeter 20 --sortie $(SORTIE)-chasse $(OPTIONS)

couverture: $(PRET) ## Branches du banc vues par les tests rapides : 90 % au moins (quelques minutes)
	@sh outils/navigateur.sh $(BIN)/python
	@$(BIN)/python -m pytest -q -n 2 --dist loadgroup -m "not lent and not preuve" --cov=recette --cov-branch --cov-report=
	@$(BIN)/coverage json -q -o .coverage.json
	@$(BIN)/python outils/couverture.py .coverage.json 90

lint: $(PRET) ## Style, types, règles de dépendance, relecture des features
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/recette relire

servir: $(PRET) ## Garde la cible embarquée ouverte pour essayer le parcours à la main
	@$(BIN)/recette servir

paquet: $(PRET) ## Fabrique la roue qui s'installe ailleurs, dans dist/ (docs/brancher.md)
	@rm -f dist/*.whl
	@echo "La roue à installer :"
	@$(BIN)/python -m hatchling build -t wheel -d dist

bench: $(PRET) ## Mesure la préparation par formulaires contre la préparation par navigateur
	@sh outils/navigateur.sh $(BIN)/python
	@$(BIN)/python outils/mesurer.py

verrou: $(PRET) ## Réécrit requirements.lock (versions et empreintes) depuis pyproject.toml
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	  --all-extras --group dev --python-version 3.11 pyproject.toml -o requirements.lock

propre: ## Efface l'environnement virtuel, la roue et les résultats
	@rm -rf $(VENV) dist rapport rapport-* .mypy_cache .ruff_cache .pytest_cache .coverage
