package io.allsmi.mock.source;

import io.allsmi.mock.health.Patient;
import io.allsmi.mock.health.Variant;
import io.allsmi.mock.tenant.Tenant;
import java.util.List;

/**
 * One node that is to be built.
 *
 * @param host its host name
 * @param platform what it simulates, as in {@code nvidia-h100:8}
 * @param seed of all that is drawn for it
 * @param tenants who uses it
 * @param patients its accelerators, those among them that are missing
 * @param variant what is not as usual
 */
public record Site(
    String host,
    String platform,
    long seed,
    List<Tenant> tenants,
    List<Patient> patients,
    Variant variant) {
  public Site {
    tenants = List.copyOf(tenants);
    patients = List.copyOf(patients);
  }
}
