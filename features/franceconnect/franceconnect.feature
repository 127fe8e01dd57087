# language: fr
@acces
Fonctionnalité: Création par FranceConnect

  FranceConnect évite à l'assuré de ressaisir son identité.

  @FRC-01
  Règle: La création propose FranceConnect

    Scénario: FranceConnect est proposé à la création
      Étant donné que Camille est à l'accueil
      Quand elle se rend à la création de compte
      Alors il est dit qu'on peut créer immédiatement son compte via FranceConnect
      Et « S'identifier avec FranceConnect » est proposé

    @facultatif @lecture
    Scénario: FranceConnect reste proposé quand l'identité saisie est refusée
      Étant donné que Camille est à la création de compte
      Et que Camille n'a pas pu continuer sans le nom
      Quand elle relit l'écran
      Alors « S'identifier avec FranceConnect » est proposé

    @franceconnect @facultatif
    Scénario: FranceConnect est atteint depuis la création
      Étant donné que Camille est à la création de compte
      Quand elle choisit de s'identifier avec FranceConnect
      Alors l'écran de FranceConnect lui est montré

  @FRC-02
  Règle: La connexion propose FranceConnect

    Scénario: FranceConnect est proposé à la connexion
      Étant donné que Camille est à l'accueil
      Quand elle se rend à la connexion
      Alors « S'identifier avec FranceConnect » est proposé

    @facultatif @lecture
    Scénario: FranceConnect reste proposé quand la connexion est refusée
      Étant donné que Camille n'a pas pu se connecter sans le code de connexion
      Quand elle relit l'écran
      Alors « S'identifier avec FranceConnect » est proposé

    @franceconnect @facultatif
    Scénario: FranceConnect est atteint depuis la connexion
      Étant donné que Camille est à la connexion
      Quand elle choisit de s'identifier avec FranceConnect
      Alors l'écran de FranceConnect lui est montré

    @franceconnect @facultatif
    Scénario: FranceConnect ouvre un compte activé
      Étant donné que Camille a activé son compte
      Et que Camille est à la connexion
      Quand elle s'identifie avec FranceConnect
      Alors Camille est connectée

  @FRC-03
  Règle: « Qu'est-ce que FranceConnect ? » l'explique depuis la création et la connexion

    Plan du scénario: Explication demandée <depuis>
      Étant donné que Camille est <depuis>
      Quand elle demande ce qu'est FranceConnect
      Alors il est dit que FranceConnect est la solution de l'État pour plus de 700 services

      Exemples: les deux endroits où la question est posée
        | depuis                 |
        | à la création de compte |
        | à la connexion         |

  @FRC-04 @franceconnect
  Règle: L'assuré identifié par FranceConnect ne ressaisit pas son identité

    Scénario: Arriver directement à la première étape
      Étant donné que Camille est à la création de compte
      Quand elle s'identifie avec FranceConnect
      Alors elle arrive à l'étape des conditions

    Scénario: Depuis la connexion, l'identité n'est pas redemandée non plus
      Étant donné que Camille est à la connexion
      Quand elle s'identifie avec FranceConnect
      Alors elle n'arrive pas à la création de compte

    Scénario: Le compte créé par FranceConnect est celui de la personne identifiée
      Étant donné que Camille s'est identifiée avec FranceConnect
      Et que Camille a terminé les trois étapes
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif
      Et ses informations portent son nom

    Scénario: L'identité de FranceConnect l'emporte sur celle d'un formulaire commencé
      Étant donné que Camille a commencé la création avec l'identité de Karim
      Et que Camille s'est identifiée avec FranceConnect
      Et que Camille a terminé les trois étapes
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif
      Et ses informations portent son nom

  @FRC-05 @franceconnect @lecture
  Règle: Un refus ou un échec chez FranceConnect ramène au départ, avec un message, sans compte

    Scénario: Refuser de s'identifier pendant la création
      Étant donné que Camille est à la création de compte
      Quand elle refuse de s'identifier chez FranceConnect
      Alors elle arrive à la création de compte
      Et il est dit que l'identification par FranceConnect n'a pas abouti
      Et aucun compte n'existe pour Camille

    Scénario: Refuser de s'identifier à la connexion
      Étant donné que Camille est à la connexion
      Quand elle refuse de s'identifier chez FranceConnect
      Alors elle arrive à la connexion
      Et il est dit que l'identification par FranceConnect n'a pas abouti

    Scénario: Un refus ne reprend pas une identité donnée auparavant
      Étant donné que Camille s'est identifiée avec FranceConnect
      Et que Camille est à la création de compte
      Quand elle refuse de s'identifier chez FranceConnect
      Alors elle arrive à la création de compte
      Et il est dit que l'identification par FranceConnect n'a pas abouti

    Scénario: Un retour de FranceConnect ne sert pas deux fois à la même personne
      Étant donné que Camille s'est identifiée avec FranceConnect
      Quand Camille rejoue le retour de FranceConnect de Camille
      Alors Camille n'est pas à l'étape des conditions
      Et il est dit que l'identification par FranceConnect n'a pas abouti

    Scénario: Un retour de FranceConnect qu'on n'a pas demandé est refusé
      Étant donné que Camille s'est identifiée avec FranceConnect
      Quand Karim présente le retour de FranceConnect de Camille avec un autre état
      Alors Karim n'est pas à l'étape des conditions
      Et il est dit que l'identification par FranceConnect n'a pas abouti

    Scénario: Un retour de FranceConnect déjà servi est refusé
      Étant donné que Camille s'est identifiée avec FranceConnect
      Quand Karim rejoue le retour de FranceConnect de Camille
      Alors Karim n'est pas à l'étape des conditions
      Et il est dit que l'identification par FranceConnect n'a pas abouti

    Scénario: Le retour de FranceConnect d'une autre personne est refusé
      Étant donné que le retour de FranceConnect de Camille a été intercepté
      Quand Karim présente le retour de FranceConnect de Camille
      Alors Karim n'est pas à l'étape des conditions
      Et il est dit que l'identification par FranceConnect n'a pas abouti
