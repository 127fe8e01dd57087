# language: fr
@informations
Fonctionnalité: Consentements aux informations promotionnelles

  Un consentement se donne : il ne se suppose jamais.

  @INF-04
  Règle: Le choix des promotions par courriel est obligatoire

    @lecture
    Scénario: Sans choix pour le courriel
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer sans les promotions par courriel
      Alors elle reste à l'étape des informations personnelles
      Et l'erreur désigne les promotions par courriel

    Plan du scénario: Répondre <réponse> permet de continuer
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle répond <réponse> pour les promotions par courriel
      Alors elle arrive à la validation de l'adresse

      Exemples: les deux réponses se valent
        | réponse |
        | Oui     |
        | Non     |

  @INF-07
  Règle: Chaque consentement est enregistré tel que l'assuré l'a donné, canal par canal

    Plan du scénario: Oui seulement pour <canal>
      Étant donné que Camille a activé son compte en ne disant Oui que pour <canal>
      Quand elle relit ses informations
      Alors le seul consentement enregistré est <canal>

      Exemples: chaque canal seul
        | canal                                        |
        | les promotions par courriel                  |
        | les promotions par téléphone sur le portable |
        | les promotions par SMS                       |
        | les promotions par téléphone sur le fixe     |

    Plan du scénario: Sans <téléphone>, Oui pour <canal>
      Étant donné que Camille a activé son compte sans <téléphone>, en disant Oui pour <canal>
      Quand elle relit ses informations
      Alors le seul consentement enregistré est <canal>

      Exemples: un téléphone sur deux
        | téléphone             | canal                                        |
        | le téléphone portable | les promotions par téléphone sur le fixe     |
        | le téléphone fixe     | les promotions par téléphone sur le portable |
        | le téléphone fixe     | les promotions par SMS                       |
        | le téléphone portable | les promotions par courriel                  |
        | le téléphone fixe     | les promotions par courriel                  |

    Scénario: Sans téléphone, Oui pour les promotions par courriel
      Étant donné que Camille a activé son compte sans téléphone, en disant Oui pour les promotions par courriel
      Quand elle relit ses informations
      Alors le seul consentement enregistré est les promotions par courriel

    Scénario: Oui partout
      Étant donné que Camille a activé son compte en disant Oui partout
      Quand elle relit ses informations
      Alors tous les consentements sont enregistrés

    Scénario: Non partout
      Étant donné que Camille a activé son compte en disant Non partout
      Quand elle relit ses informations
      Alors aucun consentement n'est enregistré

    @facultatif
    Scénario: Donner une autre adresse ne change rien aux consentements
      Étant donné que Camille a créé un compte en disant Oui partout
      Et que Camille a donné une autre adresse
      Et que Camille a activé ce compte
      Quand elle relit ses informations
      Alors tous les consentements sont enregistrés

    @facultatif
    Plan du scénario: Ne pas répondre pour <téléphone> n'est pas accepter
      Étant donné que Camille a activé son compte sans répondre pour <téléphone>
      Quand elle relit ses informations
      Alors aucun consentement n'est enregistré

      Exemples: chaque téléphone seul
        | téléphone             |
        | le téléphone portable |
        | le téléphone fixe     |

    Scénario: Rien n'est accepté d'avance
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « de 12 caractères »
      Alors aucun Oui n'est coché d'avance

    Plan du scénario: Rien n'est accepté non plus quand on saisit <téléphone>
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle saisit <téléphone>
      Alors aucun Oui n'est coché d'avance

      Exemples: ses choix peuvent n'apparaître qu'alors
        | téléphone             |
        | le téléphone portable |
        | le téléphone fixe     |

    @facultatif @lecture
    Scénario: Un Non reste un Non quand l'étape est refusée
      Étant donné que Camille est à l'étape des informations personnelles
      Et que Camille n'a pas pu continuer sans la confirmation de l'adresse
      Quand elle relit l'écran
      Alors aucun Oui n'est coché d'avance
      Et ce qu'elle a refusé est resté refusé

    Scénario: Rien n'est accepté non plus à la place de qui a oublié de répondre
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle tente de continuer sans les promotions par courriel
      Alors elle reste à l'étape des informations personnelles
      Et aucun Oui n'est coché d'avance
