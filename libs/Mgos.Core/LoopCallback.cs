// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Runs once on the loop.</summary>
public delegate void LoopCallback();
