package newswire.store;

import java.util.List;

/** Tells the wire which article versions are stored. */
public interface StoredOutcomes {

  /** Publishes one {@code stored} outcome a version; acknowledged on return. */
  void tell(List<Arrival> stored);
}
