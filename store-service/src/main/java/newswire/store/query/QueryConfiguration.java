package newswire.store.query;

import newswire.store.change.Birth;
import newswire.store.document.StoreDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers ask. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

  @Bean
  ArticleQueries articleQueries(StoreDatabase database) {
    return new ArticleQueries(database);
  }

  @Bean
  Cursors cursors(Birth birth) {
    return new Cursors(birth::cursorKey);
  }
}
