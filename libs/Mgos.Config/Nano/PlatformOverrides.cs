// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Config;

/// <summary>A board has no command line.</summary>
internal static class PlatformOverrides
{
    internal static void Apply(Device device, ConfigBoot boot)
    {
    }
}
