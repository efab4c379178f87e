// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core.Tests;

/// <summary>Something to do on a device.</summary>
internal delegate void ProbeStep(Device device);
