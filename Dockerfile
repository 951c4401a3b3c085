# The same steps as ./dev: install the listed packages, build the release preset, run the binary.
FROM debian:12-slim AS build
WORKDIR /src
COPY dev packaging/debian-packages.txt ./
COPY packaging packaging
COPY tools tools
COPY web/package.json web/package-lock.json web/
RUN ./dev install
COPY . .
RUN ./dev build && strip --strip-unneeded build/release/src/app/tonus
# Only the libraries the binary names, so that the image holds nothing it does not run.
RUN mkdir -p /image/lib && ldd build/release/src/app/tonus | awk '/=> \// {print $3}' | xargs -I{} cp -Lv {} /image/lib/

FROM gcr.io/distroless/base-debian12:nonroot
COPY --from=build /image/lib/ /usr/local/lib/tonus/
COPY --from=build /src/build/release/src/app/tonus /usr/local/bin/tonus
COPY --from=build /src/config/tonus.toml /etc/tonus/tonus.toml
ENV LD_LIBRARY_PATH=/usr/local/lib/tonus
USER nonroot
VOLUME /var/lib/tonus
EXPOSE 8443 9090
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD ["/usr/local/bin/tonus", "health"]
ENTRYPOINT ["/usr/local/bin/tonus"]
CMD ["serve", "--config", "/etc/tonus/tonus.toml", "--data", "/var/lib/tonus"]
