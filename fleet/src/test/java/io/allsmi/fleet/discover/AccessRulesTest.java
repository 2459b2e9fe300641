package io.allsmi.fleet.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.model.Info;
import io.allsmi.wire.http.client.Access;
import io.allsmi.wire.http.client.ClientTls;
import io.allsmi.wire.http.client.Credentials;
import io.allsmi.wire.http.client.Secret;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {
  private static final Access ONE = bearer("one");
  private static final Access TWO = bearer("two");

  @ParameterizedTest
  @CsvSource({
    "gpu1,        true",
    "GPU1,        true",
    "gpu1:9530,   true",
    "gpu1:9531,   false",
    "gpu*,        true",
    "*1,          true",
    "gpu?,        true",
    "gpu??,       false",
    "*,           true",
    "gpu,         false",
    "**p**,       true",
    "pool=train,  true",
    "pool=tr*n,   true",
    "pool=test,   false",
    "rack=*,      false",
  })
  void aRuleIsForHostsOrForALabel(String pattern, boolean matches) {
    Target target =
        new Target(URI.create("http://u:p@gpu1:9530/metrics"), Info.of("pool", "train"));
    AccessRules.Rule rule = new AccessRules.Rule(AccessRules.Match.parse(pattern), ONE);
    AccessRules rules = new AccessRules(List.of(rule), Access.OPEN);
    assertThat(rules.of(target)).isEqualTo(matches ? ONE : Access.OPEN);
  }

  @Test
  void theFirstRuleCounts() {
    Target target = new Target(URI.create("http://[fd00::7]:9530/metrics"), Info.NONE);
    AccessRules rules =
        new AccessRules(
            List.of(
                new AccessRules.Rule(AccessRules.Match.parse("gpu*"), TWO),
                new AccessRules.Rule(AccessRules.Match.parse("fd00::*"), ONE),
                new AccessRules.Rule(AccessRules.Match.parse("*"), TWO)),
            Access.OPEN);
    assertThat(rules.of(target)).isEqualTo(ONE);
  }

  private static Access bearer(String token) {
    return new Access(ClientTls.DEFAULT, new Credentials.Bearer(new Secret.Value(token)));
  }
}
