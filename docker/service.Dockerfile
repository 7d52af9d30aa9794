# A Quarkus service. Context: its module, after `mvn package`.
FROM eclipse-temurin:25-jre
RUN install -d -o 1000 -g 1000 /state
WORKDIR /app
COPY target/quarkus-app/lib/ lib/
COPY target/quarkus-app/quarkus/ quarkus/
COPY target/quarkus-app/app/ app/
COPY target/quarkus-app/quarkus-run.jar ./
USER 1000:1000
ENV MALLOC_ARENA_MAX=2
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=50", \
    "-XX:+ExitOnOutOfMemoryError", "-Xss512k", "--enable-native-access=ALL-UNNAMED", "-jar", "quarkus-run.jar"]
