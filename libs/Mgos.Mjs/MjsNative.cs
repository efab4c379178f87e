// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A function of the host that scripts can call.</summary>
/// <param name="call">Arguments and answer; valid until the function returns.</param>
/// <remarks>Thread: the one that runs the script. An exception ends the script with an internal error; use <see cref="MjsCall.Fail"/> instead.</remarks>
public delegate void MjsNative(MjsCall call);
