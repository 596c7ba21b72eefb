# Unroll: `make read` on a fresh machine that has Swift and make is all it takes.
# The recipes are the scripts in .make; swift build knows by itself what is up to date.

PREFIX ?= $(HOME)/.local
export PREFIX
ifdef SUDO_UID
export PATH := $(shell .make/path)
endif

.DEFAULT_GOAL := help
.PHONY: help read test bench lint install uninstall clean setup boxed-setup build test-slurm
# Package managers and swift build lock what they work on: one thing after another, even with -j.
.NOTPARALLEL:

help:
	@echo 'make read       set this machine up, build, and open the book'
	@echo 'make test       set this machine up, and run every test'
	@echo 'make test-slurm grade a class on a Slurm that is started here, as root'
	@echo 'make bench      measure every budget (BENCH_QUICK=1 leaves out the slow anchor)'
	@echo 'make lint       check the format of all Swift code'
	@echo "make install    put unroll and grader into $$PREFIX/bin (choose with PREFIX=…)"
	@echo 'make uninstall  remove what make install put there'
	@echo 'make clean      remove everything that was built'

setup:
	@.make/setup

# What runs the code of strangers is tried in a box, too.
boxed-setup: setup
	@WITH_BOX=1 .make/setup || echo 'Without bubblewrap its box is left out.' >&2

build: setup
	@.make/build unroll grader

# Reading needs no grader, and a new clone gets to its first page sooner.
read: setup
	@.make/build unroll
	@.make/read

test: boxed-setup
	@echo 'Building and running the tests; the first time takes about 5 minutes on 2 cores.' >&2
	@.make/as-owner swift test --disable-xctest

test-slurm: build
	@.make/test-slurm

bench: boxed-setup
	@.make/build unroll grader bench
	@.build/release/bench

lint:
	@.make/lint

install: build
	@.make/install

uninstall:
	@.make/uninstall

clean:
	rm -rf .build
