// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>Told that the live configuration may have changed.</summary>
/// <param name="config">The configuration.</param>
/// <remarks>Which entry it was is not told: compare with the values that were in use. Thread: loop.</remarks>
public delegate void ConfigChangeHandler(DeviceConfig config);
