# A plain program with its libraries beside it. Context: its module, after `mvn package`.
FROM eclipse-temurin:25-jre
ARG JAR
WORKDIR /app
COPY target/lib/ lib/
COPY target/${JAR}.jar program.jar
USER 1000:1000
ENV MALLOC_ARENA_MAX=2
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=50", \
    "-XX:+ExitOnOutOfMemoryError", "-Xss512k", "--enable-native-access=ALL-UNNAMED", "-jar", "program.jar"]
