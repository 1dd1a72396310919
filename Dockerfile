# syntax=docker/dockerfile:1
# SPDX-License-Identifier: GPL-2.0-or-later

FROM swift:6.3.1-bookworm AS build
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libxapian-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /pincite
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
RUN swift build -c release --static-swift-stdlib --product pincite \
 && install -s -D .build/release/pincite /out/pincite

FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="Pincite" \
      org.opencontainers.image.licenses="GPL-2.0-or-later" \
      org.opencontainers.image.version="1.0.0"
RUN apt-get update -qq \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libxapian30 \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o 65532 -g 65532 /var/lib/pincite/index /run/pincite
COPY --from=build /out/pincite /usr/local/bin/pincite
COPY corpus /srv/pincite/corpus
ENV PINCITE_CORPUS=/srv/pincite/corpus \
    PINCITE_INDEX=/var/lib/pincite/index
VOLUME ["/var/lib/pincite/index", "/run/pincite"]
USER 65532:65532
STOPSIGNAL SIGTERM
# The port stays inside: other containers and the host share the socket's volume.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["pincite", "ping", "--server", "unix:/run/pincite/pincite.sock"]
ENTRYPOINT ["pincite"]
CMD ["serve", "--socket", "/run/pincite/pincite.sock"]
