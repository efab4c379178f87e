// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net.Tests;

/// <summary>What a test waits for.</summary>
internal delegate bool Condition();
