# language: fr
@code
Fonctionnalité: Composition du code personnel

  Le code protège des données de santé : le guide en fixe la composition.

  @COD-01
  Règle: Le code comporte entre 8 et 50 caractères

    Plan du scénario: Code admis : <code>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « <code> »
      Alors elle arrive à l'étape des informations personnelles

      Exemples: les deux limites, et le milieu
        | code             |
        | de 8 caractères  |
        | de 9 caractères  |
        | de 50 caractères |

    @lecture
    Plan du scénario: Code refusé : <code>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « <code> »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

      Exemples: juste au-delà des limites
        | code             |
        | de 7 caractères  |
        | de 51 caractères |

    Scénario: Un code de 50 caractères ouvre ensuite le compte
      Étant donné que Camille a activé son compte avec un code « de 50 caractères »
      Quand elle tente de se connecter
      Alors Camille est connectée

    @lecture
    Scénario: Un code de 50 caractères compte en entier
      Étant donné que Camille a activé son compte avec un code « de 50 caractères »
      Quand elle tente de se connecter avec les 49 premiers caractères de son code
      Alors elle reste à la connexion
      Et Camille peut se connecter

  @COD-02
  Règle: Le code contient des lettres latines minuscules et majuscules

    @lecture
    Plan du scénario: Code refusé : <code>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « <code> »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

      Exemples: il manque une casse
        | code                                       |
        | sans majuscule                             |
        | sans minuscule                             |
        | sans majuscule, avec un caractère spécial  |
        | sans minuscule, avec un caractère spécial  |
        | sans lettre                                |

    @lecture
    Plan du scénario: Code admis : <code>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « <code> »
      Alors elle arrive à l'étape des informations personnelles

      Exemples: une seule suffit, où qu'elle soit
        | code                               |
        | avec une seule majuscule, au début |
        | avec une seule majuscule, à la fin |
        | avec une seule minuscule, au début |
        | avec une seule minuscule, à la fin |

    @lecture
    Scénario: La casse du code compte à la connexion
      Étant donné que Camille a activé son compte
      Quand elle tente de se connecter avec son code en autre casse
      Alors elle reste à la connexion

  @COD-03
  Règle: Un chiffre ou un caractère spécial suffit, il en faut un

    Plan du scénario: Code admis : <code>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « <code> »
      Alors elle arrive à l'étape des informations personnelles

      Exemples: l'un, l'autre, les deux
        | code                                        |
        | avec un chiffre, sans caractère spécial     |
        | avec un caractère spécial, sans chiffre     |
        | avec un chiffre et un caractère spécial     |
        | avec un chiffre au début                    |
        | avec un chiffre à la fin                    |
        | avec un caractère spécial au début          |
        | avec un caractère spécial à la fin          |

    @lecture
    Scénario: Ni chiffre ni caractère spécial
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « sans chiffre ni caractère spécial »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

  @COD-04
  Règle: Le code ne contient que des caractères autorisés

    @lecture
    Plan du scénario: Code refusé : <code>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « <code> »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

      Exemples: ce qui n'est pas autorisé
        | code                         |
        | avec un espace au milieu     |
        | avec un espace au début      |
        | avec un espace à la fin      |
        | avec une tabulation          |
        | avec un emoji                |
        | avec une lettre cyrillique   |
        | avec une lettre grecque      |

      @accents_refuses @facultatif
      Exemples: ce qu'une politique peut admettre
        | code                         |
        | avec une lettre accentuée    |

    @accents_admis @facultatif @lecture
    Scénario: Une lettre accentuée est admise
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « avec une lettre accentuée »
      Alors elle arrive à l'étape des informations personnelles

    Scénario: Tous les caractères spéciaux autorisés sont admis
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « avec tous les caractères spéciaux autorisés »
      Alors elle arrive à l'étape des informations personnelles

    Scénario: Un code qui les porte tous ouvre ensuite le compte
      Étant donné que Camille a activé son compte avec un code « avec tous les caractères spéciaux autorisés »
      Quand elle tente de se connecter
      Alors Camille est connectée

  @COD-05
  Règle: Le code ne contient pas le numéro de sécurité sociale

    @lecture
    Plan du scénario: Code refusé : <code>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « <code> »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

      Exemples: le numéro, avec ou sans sa clé, à toute place
        | code                                       |
        | commençant par son numéro                  |
        | finissant par son numéro                   |
        | contenant son numéro et sa clé             |

    @lecture
    Scénario: Un numéro de Corse écrit en minuscules reste son numéro
      Étant donné que Camille, née en Corse, est à l'étape du code personnel
      Quand elle choisit un code « contenant son numéro en minuscules »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

    @franceconnect @facultatif @lecture
    Scénario: Un numéro connu par FranceConnect
      Étant donné que Camille, identifiée avec FranceConnect, est à l'étape du code personnel
      Quand elle choisit un code « contenant son numéro et sa clé »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

  @COD-06
  Règle: Le code ne contient ni la date de naissance ni une partie de celle-ci

    @lecture
    Plan du scénario: Code refusé : contenant <forme>
      Étant donné que Camille, née le 23/11/1974, est à l'étape du code personnel
      Quand elle choisit un code « contenant sa naissance écrite <forme> »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

      Exemples: la date entière
        | forme      |
        | jjmmaaaa   |
        | jjmmaa     |
        | aaaammjj   |
        | jj/mm/aaaa |
        | jj-mm-aaaa |
        | jj.mm.aaaa |

      @facultatif
      Exemples: une partie de la date
        | forme      |
        | aaaa       |
        | jjmm       |
        | mmaaaa     |

    @lecture
    Scénario: Entre deux chiffres, sa date de naissance reste la sienne
      Étant donné que Camille, née le 23/11/1974, est à l'étape du code personnel
      Quand elle choisit un code « contenant sa naissance entre deux chiffres »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

    @franceconnect @facultatif @lecture
    Scénario: Une date de naissance connue par FranceConnect
      Étant donné que Camille, identifiée avec FranceConnect, est à l'étape du code personnel
      Quand elle choisit un code « contenant sa naissance écrite jjmmaaaa »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne le code personnel

    Scénario: La date d'un autre jour n'est pas la sienne
      Étant donné que Camille, née le 23/11/1974, est à l'étape du code personnel
      Quand elle choisit un code « contenant la date 08062031 »
      Alors elle arrive à l'étape des informations personnelles

  @COD-07
  Règle: Le code et sa confirmation sont obligatoires et identiques

    Scénario: Le code et sa confirmation sont marqués obligatoires
      Étant donné que Camille est à l'étape des conditions
      Quand elle accepte les conditions
      Alors ces éléments lui sont demandés, marqués d'un astérisque :
        | élément                 |
        | le code personnel       |
        | la confirmation du code |
      Et l'astérisque est expliqué par « champ obligatoire »

    @lecture
    Plan du scénario: Sans <élément>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle tente de continuer sans <élément>
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne <élément>

      Exemples: chaque élément manque seul
        | élément                  |
        | le code personnel        |
        | la confirmation du code  |

    @lecture
    Plan du scénario: Une confirmation différente : <écart>
      Étant donné que Camille est à l'étape du code personnel
      Quand elle confirme son code avec « <écart> »
      Alors elle reste à l'étape du code personnel
      Et l'erreur désigne la confirmation du code

      Exemples: un écart, même petit, est un écart
        | écart                          |
        | un autre code                  |
        | son code en autre casse        |
        | son code et un caractère de plus |
        | son code moins un caractère    |
