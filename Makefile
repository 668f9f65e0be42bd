# Cadre: make start runs it, make test checks it. Node 20 or later is needed to install; the rest is brought along.
BIN := node_modules/.bin
NODE := $(BIN)/node
INSTALLED := node_modules/.package-lock.json
# The tools run on the Node that was installed, as Cadre does.
WITH_NODE := PATH="$(CURDIR)/$(BIN):$$PATH"

.PHONY: help install start test test-long check needs answers mutate bench format
# One after the other, in the order named, whatever MAKEFLAGS says.
.NOTPARALLEL:
.DEFAULT_GOAL := help

help:
	@echo 'make start      install and serve the demonstration; Ctrl-C stops it'
	@echo 'make test       install what the tests need, then check and test everything'
	@echo 'make test-long  the same with many more random cases'
	@echo 'make check      format, lint, types and dead code only'
	@echo 'make answers    write the answers on file anew'
	@echo 'make mutate     mutation testing of the rulebook, TOPICS="pay awards" or all'
	@echo 'make bench      measure'
	@echo 'make format     put every file into the format that the check expects'

install: $(INSTALLED)

# npm ci refuses a lock that leaves out other platforms' packages, so npm install it is, and the lock is compared.
$(INSTALLED): package-lock.json package.json
	@sh test/install.sh

start: install
	@exec bin/cadre start

test: install needs check
	@$(NODE) test/run.ts $(SUITES)

test-long: install needs check mutate
	@CADRE_TEST_LONG=1 $(NODE) test/run.ts $(SUITES)

needs:
	@sh test/needs.sh

check: install
	@$(WITH_NODE) biome format
	@$(WITH_NODE) oxlint --type-aware --deny-warnings src test bin bench
	@$(WITH_NODE) tsc -p .
	@$(WITH_NODE) tsc -p src/web/islands
	@$(WITH_NODE) knip

# What the rulebook answers to its worked examples, written anew after a change that was meant.
answers: install
	@CADRE_WRITE_ANSWERS=1 $(NODE) --test --test-isolation=none --test-reporter=dot src/rulebook/answers.test.ts

# Mutates the rules of the topics named by TOPICS, or of all, and prints what the worked examples let live.
mutate: install
	@npm install --prefix test/mutation --no-audit --no-fund --loglevel=error >/dev/null
	@$(NODE) test/mutation/mutate.mjs $(TOPICS)

bench: install
	@npm install --prefix bench/peers --no-audit --no-fund --loglevel=error >/dev/null || echo 'bench: the two rule engines could not be installed; measured without them'
	@$(NODE) bench/run.ts

format: install
	@$(WITH_NODE) biome format --write
