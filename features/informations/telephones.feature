# language: fr
@informations
Fonctionnalité: Téléphones

  Les téléphones sont facultatifs. Ceux de la recette sont pris dans les tranches
  réservées aux œuvres de fiction.

  @INF-05
  Règle: L'assuré peut donner un téléphone portable, qui commence par 06 ou 07

    Scénario: Sans portable
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations sans le téléphone portable
      Alors elle arrive à la validation de l'adresse

    Plan du scénario: Portable admis : « <portable> »
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec « <portable> » pour le téléphone portable
      Alors elle arrive à la validation de l'adresse

      Exemples: écrit comme dans le guide
        | portable       |
        | 06.39.98.42.78 |

      @lecture
      Exemples: des espaces, ou rien ; un autre début
        | portable       |
        | 06 39 98 42 78 |
        | 0639984278     |
        | 07.00.00.42.78 |

    @lecture
    Plan du scénario: Portable refusé : « <portable> »
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec « <portable> » pour le téléphone portable
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne le téléphone portable

      Exemples: autre début, trop court, trop long, autre chose que des chiffres
        | portable         |
        | 01.99.00.42.78   |
        | 05.36.49.42.78   |
        | 08.39.98.42.78   |
        | 06.39.98.42.7    |
        | 06.39.98.42.78.9 |
        | 06.39.98.42.7A   |

    Scénario: Un portable s'accompagne de deux choix
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle saisit le téléphone portable
      Alors ces choix lui sont proposés par Oui ou Non :
        | choix                                         |
        | les promotions par téléphone sur le portable  |
        | les promotions par SMS                        |

    @INF-06 @facultatif @lecture
    Scénario: Le portable et le fixe donnés sont ceux du compte
      Étant donné que Camille a activé son compte en disant Oui partout
      Quand elle relit ses informations
      Alors ses deux téléphones y figurent

  @INF-06
  Règle: L'assuré peut donner un téléphone fixe, qui commence par 01 à 05 ou 09

    Scénario: Sans fixe
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations sans le téléphone fixe
      Alors elle arrive à la validation de l'adresse

    Scénario: Sans aucun téléphone
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations sans téléphone
      Alors elle arrive à la validation de l'adresse

    Plan du scénario: Fixe admis : « <fixe> »
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec « <fixe> » pour le téléphone fixe
      Alors elle arrive à la validation de l'adresse

      Exemples: écrit comme dans le guide
        | fixe           |
        | 01.99.00.59.45 |

      @lecture
      Exemples: chaque autre début admis, chaque autre écriture
        | fixe           |
        | 02 61 91 59 45 |
        | 0353015945     |
        | 04.65.71.59.45 |
        | 05.36.49.59.45 |
        | 09.00.00.59.45 |

    @lecture
    Plan du scénario: Fixe refusé : « <fixe> »
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer avec « <fixe> » pour le téléphone fixe
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne le téléphone fixe

      Exemples: autre début, trop court, trop long, autre chose que des chiffres
        | fixe             |
        | 06.39.98.59.45   |
        | 07.00.00.59.45   |
        | 08.99.00.59.45   |
        | 00.99.00.59.45   |
        | 01.99.00.59.4    |
        | 01.99.00.59.45.6 |
        | 01.99.00.59.4B   |

    Scénario: Un fixe s'accompagne d'un choix
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle saisit le téléphone fixe
      Alors ces choix lui sont proposés par Oui ou Non :
        | choix                                    |
        | les promotions par téléphone sur le fixe |
