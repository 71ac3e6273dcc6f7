package newswire.events.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say how a reader came, not what is read (frozen with canonical URL v1).
 *
 * <p>Names are compared without regard to case, escapes undone. Only names that no site is known to
 * use for content are listed: {@code ref}, {@code source}, {@code id}, {@code cmp} are not.
 */
final class TrackingParameters {

  static final List<String> PREFIXES = List.of("utm_", "mtm_", "pk_", "hsa_", "matomo_");

  static final Set<String> NAMES =
      Set.of(
          // click ids of advertising networks
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "gad_source",
          "gad_campaignid",
          "srsltid",
          "msclkid",
          "twclid",
          "ttclid",
          "li_fat_id",
          "yclid",
          "ysclid",
          "igshid",
          "igsh",
          "epik",
          "rdt_cid",
          "sccid",
          "irclickid",
          "rb_clickid",
          "wickedid",
          "s_kwcid",
          "ef_id",
          "mibextid",
          // analytics that hand a visitor from one host to the next
          "_ga",
          "_gl",
          "_openstat",
          "_branch_match_id",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          // mailings
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "__hssc",
          "__hstc",
          "__hsfp",
          "hsctatracking",
          "vero_id",
          "vero_conv",
          "oly_anon_id",
          "oly_enc_id",
          "ml_subscriber",
          "ml_subscriber_hash",
          "dm_i",
          "_bta_c",
          "_bta_tid",
          "_ke",
          "_kx",
          "trk_contact",
          "trk_msg",
          "trk_module",
          "trk_sid",
          // campaigns and shares, as publishers name them
          "cmpid",
          "ocid",
          "ncid",
          "xtor",
          "s_cid",
          "sc_cid",
          "wt_mc",
          "wt.mc_id",
          "wt_zmc",
          "at_medium",
          "at_campaign",
          "at_campaign_type",
          "at_format",
          "at_link_id",
          "at_link_type",
          "at_link_origin",
          "at_ptr_name",
          "at_bbc_team",
          "at_custom1",
          "at_custom2",
          "at_custom3",
          "at_custom4",
          "ns_mchannel",
          "ns_source",
          "ns_campaign",
          "ns_linkname",
          "ns_fee",
          "fb_action_ids",
          "fb_action_types",
          "fb_source",
          "fb_ref",
          "action_object_map",
          "action_type_map",
          "action_ref_map",
          "soc_src",
          "soc_trk",
          "sr_share",
          "__twitter_impression");

  static final Set<String> SIGNATURES =
      Set.of(
          "sig",
          "sign",
          "hmac",
          "hdnea",
          "hdntl",
          "hdnts",
          "__token__",
          "__gda__",
          "x-amz-security-token");

  private TrackingParameters() {}

  /** Whether a parameter signs the others: a listed name, or any that ends in "signature". */
  static boolean isSigned(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(TrackingParameters::name)
        .anyMatch(name -> SIGNATURES.contains(name) || name.endsWith("signature"));
  }

  /** The query without its tracking parameters, all others in place and as spelled. */
  static String removeFrom(String query) {
    String[] parameters = query.split("&", -1);
    String[] kept =
        Arrays.stream(parameters).filter(it -> !isTracking(name(it))).toArray(String[]::new);
    return kept.length == parameters.length ? query : String.join("&", kept);
  }

  private static boolean isTracking(String name) {
    return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    return PercentEncoding.decode(name).toLowerCase(Locale.ROOT);
  }
}
