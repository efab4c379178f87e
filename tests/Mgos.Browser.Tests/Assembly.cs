// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// A browser takes all of a small machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
