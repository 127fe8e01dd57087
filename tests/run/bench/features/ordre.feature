# language: fr
@ACC-01 @ordre
Fonctionnalité: Dans quel ordre

  Contexte:
    Étant donné un état

  @serie
  Scénario: Seul
    Quand Camille note « seul »
    Alors tout est juste

  Plan du scénario: Ensemble, <nom>
    Quand Camille note « <nom> »
    Alors tout est juste

    Exemples:
      | nom |
      | a   |
      | b   |
      | c   |
      | d   |
      | e   |
      | f   |
