package org.cryptonas.format;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** A field may be missing only where its Java type says so. */
final class RequiredUnlessOptional extends JacksonAnnotationIntrospector {
  private static final Set<Class<?>> OPTIONAL =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    return !OPTIONAL.contains(member.getRawType());
  }
}
