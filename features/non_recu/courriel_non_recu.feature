# language: fr
@non_recu
Fonctionnalité: Courriel non reçu

  Le guide aide l'assuré qui ne trouve pas son courriel. La recette vérifie ce
  qui, dans ces conseils, dépend de la cible.

  @REC-01 @lecture
  Règle: L'assuré peut vérifier l'adresse qu'il a donnée

    Scénario: Juste après la création
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors elle peut reconnaître son adresse

    Scénario: En tentant de se connecter
      Étant donné que Camille a créé un compte
      Quand elle tente de se connecter
      Alors elle peut reconnaître son adresse

    @facultatif
    Scénario: Après en avoir donné une autre
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle tente de se connecter
      Alors elle peut reconnaître son adresse

    @facultatif
    Scénario: Dès qu'elle en a donné une autre
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle relit l'écran
      Alors l'adresse montrée n'est pas la précédente

  @REC-02 @lecture
  Règle: Le courriel classé indésirable est retrouvé là, et son lien fonctionne

    Scénario: Chercher dans les indésirables
      Étant donné que Camille a une boîte « outlook »
      Et que Camille a créé un compte
      Quand elle suit le lien du courriel trouvé dans ses indésirables
      Alors le compte de Camille est actif

  @REC-03
  Règle: L'assuré peut essayer une autre adresse, et l'ancien lien ne fonctionne plus

    @lecture
    Plan du scénario: Une autre adresse <fournisseur>
      Étant donné que Camille a créé un compte
      Quand elle donne une autre adresse <fournisseur>
      Alors le nouveau courriel parvient à sa nouvelle adresse
      Et Camille peut activer son compte par le nouveau lien

      Exemples: le même fournisseur, ou un autre
        | fournisseur                |
        | chez le même fournisseur   |
        | chez un autre fournisseur  |

    @lecture
    Scénario: L'ancien lien ne fonctionne plus
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle suit le premier lien de confirmation
      Alors le compte de Camille est inactif

    @facultatif @lecture
    Scénario: Un changement d'adresse refusé ne change rien
      Étant donné que Camille a créé un compte
      Et que Camille n'a pas pu confirmer une autre adresse
      Quand elle tente de se connecter
      Alors l'adresse refusée ne lui est pas montrée
      Et aucun courriel ne parvient à l'adresse refusée
      Et le lien déjà reçu par Camille active son compte, qui garde son adresse

    @INF-08
    Scénario: L'autre adresse est unique, elle aussi
      Étant donné que Karim a créé un compte
      Et que Camille a créé un compte
      Quand elle tente de donner l'adresse de Karim à la place de la sienne
      Alors Karim n'a reçu qu'un courriel de confirmation
      Et le lien déjà reçu par Camille active son compte, qui garde son adresse

  @REC-04 @lecture
  Règle: Quand plusieurs courriels ont été envoyés, seul le plus récent fonctionne

    Scénario: Le lien le plus récent fonctionne
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif

    Scénario: L'ancien lien dit qu'il en existe un plus récent
      Étant donné que Camille a créé un compte
      Et que Camille a donné une autre adresse
      Quand elle suit le premier lien de confirmation
      Alors il est dit que le lien n'est plus le bon
      Mais il n'est pas dit que le compte est déjà activé
      Et le compte de Camille est inactif

    @facultatif
    Scénario: Un écran de confirmation resté ouvert cède au courriel le plus récent
      Étant donné que Camille a créé un compte
      Et que Camille a ouvert le lien sans confirmer son adresse
      Et que Camille a donné une autre adresse
      Quand elle confirme son adresse sur l'écran resté ouvert
      Alors le compte de Camille est inactif

    @facultatif
    Scénario: Renvoyé avant d'avoir expiré, le lien est remplacé aussi
      Étant donné que Camille a créé un compte
      Et que Camille s'est fait renvoyer le lien sans attendre
      Quand elle suit le premier lien de confirmation
      Alors le compte de Camille est inactif
      Et Camille peut activer son compte par le nouveau lien

    @horloge @facultatif
    Scénario: Un lien renvoyé est remplacé à son tour
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien
      Et que Camille a donné une autre adresse
      Quand elle suit l'avant-dernier lien de confirmation
      Alors le compte de Camille est inactif

    @horloge @facultatif
    Scénario: Le premier lien ne revit pas quand un lien est renvoyé
      Étant donné que Camille a créé un compte
      Et que 8 jours ont passé depuis l'envoi du lien à Camille
      Et que Camille s'est fait renvoyer le lien
      Quand elle suit le premier lien de confirmation
      Alors le compte de Camille est inactif
      Et Camille peut activer son compte par le nouveau lien

  @REC-05 @lecture
  Règle: Le courriel se retrouve en cherchant son objet et son expéditeur

    Plan du scénario: Chercher « <mots> »
      Étant donné que Camille a créé un compte
      Quand elle cherche « <mots> » dans sa boîte
      Alors elle retrouve son courriel de confirmation

      Exemples: les mots que donne le guide
        | mots                                                        |
        | Votre compte ameli - Confirmation de votre adresse mail     |
        | Votre Assurance Maladie                                     |

  @REC-06 @lecture
  Règle: Une liste rouge peut supprimer le courriel ; une autre adresse y remédie

    Scénario: La liste rouge d'une boîte « orange »
      Étant donné que Camille a une boîte « orange »
      Et que Camille a créé un compte
      Et que la liste rouge de Camille a supprimé son courriel
      Quand elle donne une autre adresse chez un autre fournisseur
      Alors le nouveau courriel parvient à sa nouvelle adresse
      Et Camille peut activer son compte par le nouveau lien

  @REC-07 @lecture
  Règle: Un lien bloqué reste utilisable, et une visite automatique ne le brûle pas

    Scénario: Le lien figure en clair dans la partie texte
      Étant donné que Camille est à l'étape des informations personnelles
      Quand elle donne ses informations personnelles
      Alors son courriel porte le lien en clair dans sa partie texte

    Scénario: Le lien recopié à la main fonctionne
      Étant donné que Camille a créé un compte
      Quand elle recopie le lien écrit en clair
      Alors le compte de Camille est actif

    Scénario: Une analyse automatique du lien ne le brûle pas
      Étant donné que Camille a une boîte « antivirus »
      Et que Camille a créé un compte
      Et que l'antivirus de Camille a visité son lien
      Quand elle suit le lien de confirmation
      Alors le compte de Camille est actif

    Scénario: Une analyse automatique qui n'ouvre pas le lien n'active pas le compte
      Étant donné que Camille a une boîte « antivirus »
      Et que Camille a créé un compte
      Quand l'antivirus de Camille visite son lien
      Alors interroger le lien sans l'ouvrir n'a pas activé le compte de Camille

    @facultatif
    Scénario: Une analyse automatique qui ouvre le lien ne confirme pas à la place de son titulaire
      Étant donné que Camille a une boîte « antivirus »
      Et que Camille a créé un compte
      Quand l'antivirus de Camille visite son lien
      Alors ouvrir le lien sans confirmer n'a pas activé le compte de Camille

  @REC-08 @lecture
  Règle: Une aide « Je n'ai pas reçu le mail » rassemble les vérifications

    Scénario: Lire l'aide
      Étant donné que Camille a créé un compte
      Quand elle demande de l'aide parce qu'elle n'a pas reçu le courriel
      Alors l'aide rassemble ces vérifications :
        | vérification                          |
        | l'adresse donnée est exacte           |
        | les indésirables                      |
        | une autre adresse                     |
        | les messageries Outlook               |
        | un ancien courriel                    |
