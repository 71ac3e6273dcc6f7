package newswire.enrich.roundup;

import java.util.regex.Pattern;

/** Lines by which a newsletter or a list of pieces takes its leave. */
final class Farewell {

  private static final int LONGEST = 300;
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)(unsubscribe|you (receive|are receiving|received) this|sign up (here|for)|was this (email )?forwarded|forward this|abbestellen|abmelden|newsletter (weiterempfehlen|abbestellen)"
              + "|désabonner|désinscrire|darse de baja|cancelar (la )?suscripción|disiscriviti|annulla l'iscrizione|cancelar inscrição|afmelden|avregistrera|avmeld|afmeld|wypisz się|отписаться|abonelikten"
              + "|thanks for reading|that's all for (today|now|this week)|see you (tomorrow|on monday|next week)|bis morgen|à demain|hasta mañana)");

  private Farewell() {}

  static boolean is(String line) {
    return line.length() <= LONGEST && WORDS.matcher(line).find();
  }
}
