# The same steps as ./dev: install the listed packages, build the release preset; then only what the binary needs.
FROM debian:12-slim AS build
WORKDIR /src/tonus
COPY dev ./
COPY packaging/debian-packages.txt packaging/debian-packages.txt
COPY tools tools
COPY web/package.json web/package-lock.json web/
RUN ./dev install
COPY . .
RUN ./dev build && packaging/container/make-root build/release/src/app/tonus /image

FROM scratch
COPY --from=build /image /
USER 65532:65532
VOLUME /var/lib/tonus
EXPOSE 8443 9090
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["/usr/local/bin/tonus", "health"]
ENTRYPOINT ["/usr/local/bin/tonus"]
CMD ["serve", "--config", "/etc/tonus/tonus.toml", "--data", "/var/lib/tonus"]
