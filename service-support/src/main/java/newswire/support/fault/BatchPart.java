package newswire.support.fault;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records that are to be worked together.
 *
 * @param size into how small parts they go if that fails
 */
record BatchPart(List<ConsumerRecord<String, byte[]>> records, Size size) {

  enum Size {
    WHOLE,
    PART,
    ALONE
  }

  /**
   * Parts of about the square root of the batch, then single records: a bad record is tried less
   * often than by halving, and the rest of the batch hardly more.
   */
  List<BatchPart> split() {
    int most = size == Size.WHOLE ? (int) Math.ceil(Math.sqrt(records.size())) : 1;
    List<BatchPart> parts = new ArrayList<>();
    for (int from = 0; from < records.size(); from += most) {
      int to = Math.min(from + most, records.size());
      parts.add(new BatchPart(records.subList(from, to), most == 1 ? Size.ALONE : Size.PART));
    }
    return parts;
  }

  /** What stands before and after the record of this index. */
  List<BatchPart> around(int index) {
    return List.of(
        new BatchPart(records.subList(0, index), size),
        new BatchPart(records.subList(index + 1, records.size()), size));
  }

  /** Where the record of the same topic, partition and offset stands; -1 when it is not here. */
  int indexOf(ConsumerRecord<String, byte[]> wanted) {
    for (int i = 0; i < records.size(); i++) {
      if (DeadLettered.same(records.get(i), wanted)) {
        return i;
      }
    }
    return -1;
  }
}
