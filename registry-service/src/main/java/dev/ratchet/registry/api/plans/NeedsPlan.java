package dev.ratchet.registry.api.plans;

import dev.ratchet.registry.domain.plans.Plan;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation, or all of a resource, that a project has from this plan on; below it the answer is 402. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsPlan {
    Plan value();
}
