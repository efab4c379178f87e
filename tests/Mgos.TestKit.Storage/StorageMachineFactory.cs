// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.TestKit.Storage;

/// <summary>Makes machines that are all alike.</summary>
/// <returns>A new machine with empty storage.</returns>
public delegate StorageMachine StorageMachineFactory();
