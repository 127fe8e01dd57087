# syntax=docker/dockerfile:1
# One image for the reference application, its FranceConnect sandbox and the acceptance run.
FROM python:3.13.9-slim-trixie AS base
ENV PYTHONUNBUFFERED=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /banc
COPY requirements.lock ./
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock
COPY . .
RUN pip install --no-cache-dir --no-deps --no-build-isolation -e .

FROM base AS reference
USER nobody
EXPOSE 8000 8001

FROM base AS recette
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium-headless-shell \
 && rm -rf /var/lib/apt/lists/*
ENTRYPOINT ["recette"]
CMD ["verifier", "--profil", "docker/profil.toml", "--sortie", "/rapport"]
