# language: fr
@conditions
Fonctionnalité: Ordre des étapes

  @CGU-08
  Règle: On n'atteint pas une étape sans avoir passé la précédente

    Plan du scénario: Aller directement <étape> sans rien avoir donné
      Étant donné que Karim a parcouru toutes les étapes
      Quand Camille tente d'aller directement <étape>
      Alors Camille n'arrive pas <étape>

      Exemples: les trois étapes
        | étape                                    |
        | à l'étape des conditions                 |
        | à l'étape du code personnel              |
        | à l'étape des informations personnelles  |

    Scénario: La troisième étape est signalée
      Étant donné que Camille est à l'étape du code personnel
      Quand elle choisit un code « de 12 caractères »
      Alors elle arrive à l'étape des informations personnelles
      Et l'étape 3 sur 3 est signalée

    Scénario: Aller directement à la troisième étape depuis la première
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape des conditions
      Quand elle tente d'aller directement à l'étape des informations personnelles
      Alors elle n'arrive pas à l'étape des informations personnelles

    Scénario: Aller directement à la troisième étape depuis la deuxième
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape du code personnel
      Quand elle tente d'aller directement à l'étape des informations personnelles
      Alors elle n'arrive pas à l'étape des informations personnelles

    Scénario: Aller directement à la deuxième étape sans accepter les conditions
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape des conditions
      Quand elle tente d'aller directement à l'étape du code personnel
      Alors elle n'arrive pas à l'étape du code personnel

    @franceconnect @facultatif
    Scénario: FranceConnect ne dispense pas d'accepter les conditions
      Étant donné que Camille est à la création de compte
      Quand elle s'identifie avec FranceConnect
      Alors elle n'arrive pas à l'étape du code personnel

    Scénario: Rejouer la requête du code sans accepter les conditions
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape des conditions
      Quand elle rejoue à son compte la requête de Karim à l'étape du code personnel
      Alors elle n'arrive pas à l'étape des informations personnelles

    @facultatif @lecture
    Scénario: Un code envoyé avant d'accepter ne dispense pas de la deuxième étape
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape des conditions
      Et que Camille a rejoué la requête de Karim à l'étape du code personnel, puis accepté
      Quand elle tente d'aller directement à l'étape des informations personnelles
      Alors elle n'arrive pas à l'étape des informations personnelles

    Scénario: Une autre identité n'hérite pas de l'acceptation donnée par la première
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape des informations personnelles
      Et que Camille a commencé la création avec l'identité de Zoé
      Quand elle tente d'aller directement à l'étape des informations personnelles
      Alors elle n'arrive pas à l'étape des informations personnelles

    @facultatif
    Scénario: Deux créations dans le même navigateur ne se mélangent pas
      Étant donné que Camille est à l'étape des informations personnelles
      Et que Zoé a commencé une création dans un autre onglet de Camille
      Quand Camille donne ses informations personnelles
      Alors le lien qu'elle reçoit ouvre son compte et nul autre ; sans lien, aucun compte n'existe

    Scénario: Rejouer la dernière requête sans accepter les conditions
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape des conditions
      Quand elle rejoue à son compte la requête de Karim à l'étape des informations personnelles
      Alors aucun courriel ne parvient à Camille
      Et aucun compte n'existe pour Camille

    Scénario: Rejouer la dernière requête sans choisir de code
      Étant donné que Karim a parcouru toutes les étapes
      Et que Camille est à l'étape du code personnel
      Quand elle rejoue à son compte la requête de Karim à l'étape des informations personnelles
      Alors aucun courriel ne parvient à Camille
      Et aucun compte n'existe pour Camille
