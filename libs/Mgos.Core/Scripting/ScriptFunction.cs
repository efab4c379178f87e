// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>A function of a library that scripts can call.</summary>
/// <param name="call">Arguments and answer; valid until the function returns.</param>
/// <remarks>Thread: loop. An exception ends the script with an internal error; use <see cref="IScriptCall.Fail"/> for what the script did wrong.</remarks>
public delegate void ScriptFunction(IScriptCall call);
