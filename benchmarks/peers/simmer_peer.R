# The two questions in simmer: a trajectory, a resource for who serves. The questions are those of peer.py.
# Rscript simmer_peer.R mm1|pathway times.csv [measured from, until]
library <- Sys.getenv("STEPWELL_PEER_SIMMER")
if (library != "") .libPaths(c(library, .libPaths()))
suppressPackageStartupMessages(base::library(simmer))

asked <- commandArgs(trailingOnly = TRUE)
times <- read.csv(asked[2])
practitioners <- 24
assessment_minutes <- 45
session_minutes <- 30
sessions <- 6
gap_minutes <- 411.9 * 60 / 24

answer <- function(seconds, items, mean_wait, more = "")
  cat(sprintf('{"program": "simmer", "version": "%s", "cpu_seconds": %.6f, "items": %d, "mean_wait": %.12g%s}\n',
              packageVersion("simmer"), seconds, as.integer(items), mean_wait, more))

start <- proc.time()
if (asked[1] == "mm1") {
  begun <- 0
  customer <- trajectory() |>
    seize("desk") |>
    timeout(function() { begun <<- begun + 1; times$service[begun] }) |>
    release("desk")
  world <- simmer() |>
    add_resource("desk", 1) |>
    add_generator("customer", customer, at(times$arrival)) |>
    run(Inf)
  seen <- get_mon_arrivals(world)
  took <- sum((proc.time() - start)[1:2])
  answer(took, nrow(seen), mean(seen$end_time - seen$start_time - seen$activity_time))
} else {
  patient <- trajectory() |>
    seize("practitioners") |> timeout(assessment_minutes) |> release("practitioners") |>
    timeout(gap_minutes) |>
    seize("practitioners") |> timeout(session_minutes) |> release("practitioners") |>
    rollback(4, times = sessions - 1)
  world <- simmer() |>
    add_resource("practitioners", practitioners) |>
    add_generator("patient", patient, at(times$arrival), mon = 2) |>
    run(Inf)
  seen <- get_mon_arrivals(world, per_resource = TRUE)
  took <- sum((proc.time() - start)[1:2])
  begun <- seen$end_time - seen$activity_time
  limits <- as.numeric(asked[3:4])
  answer(took, nrow(seen), mean(begun - seen$start_time),
         sprintf(', "discharged": %d, "measured_contacts": %d', length(unique(seen$name)),
                 sum(begun >= limits[1] & begun < limits[2])))
}
