package dev.ratchet.models.endpoints;

import dev.ratchet.models.ForeignText;
import dev.ratchet.models.ModelRefused;
import java.util.Set;
import java.util.TreeSet;

/** Where a model is asked for: at which endpoint, under which name. */
record ModelAddress(String endpoint, String model) {
    static final String DEFAULT = "default";

    /** What an operator wrote: a name that begins with no endpoint is one of the default endpoint. */
    static ModelAddress configured(String name, Set<String> endpoints) {
        int slash = name.indexOf('/');
        return slash > 0 && endpoints.contains(name.substring(0, slash))
                ? new ModelAddress(name.substring(0, slash), name.substring(slash + 1))
                : new ModelAddress(DEFAULT, name);
    }

    /** What a caller wrote.
     *
     * @param own the role's model; its endpoint is meant where the name has no slash
     * @param slashedNames whether models of the default endpoint may have a slash in their names
     * @throws ModelRefused where the name begins with something that is no endpoint */
    static ModelAddress asked(String name, ModelAddress own, Set<String> endpoints, boolean slashedNames) {
        if (name.indexOf('/') < 0) {
            return new ModelAddress(own.endpoint, name);
        }
        ModelAddress address = configured(name, endpoints);
        if (address.model.equals(name) && !slashedNames && !name.equals(own.model)) {
            throw new ModelRefused("the model " + ForeignText.quote(name)
                    + " names no endpoint of this installation; there are " + new TreeSet<>(endpoints));
        }
        return address;
    }
}
