/** What the forms of members and accounts say once they are done. */
export const done = {
  invited: (email: string) => `Invitation envoyée à ${email}.`,
  notMailed:
    'Le membre est ajouté, mais le message n’est pas parti. Donnez-lui ce lien, valable une fois pendant 3\u00a0jours\u00a0:',
  role: 'Rôle changé.',
  deactivated: 'Accès fermé. Ses sessions sont closes.',
  reactivated: 'Accès rouvert.',
  sessionsEnded: (count: number) =>
    count === 0
      ? 'Aucune session n’était ouverte.'
      : count === 1
        ? '1\u00a0session close.'
        : `${count}\u00a0sessions closes.`,
  name: 'Nom changé.',
  password: 'Mot de passe enregistré. Vos autres sessions sont closes.',
}
