package newswire.ingest.settle;

/** How far the services behind ingest trail. */
@FunctionalInterface
public interface PipelineLag {

  /** Records that are yet to be worked, over all groups; throws when that cannot be told. */
  long records() throws Exception;
}
