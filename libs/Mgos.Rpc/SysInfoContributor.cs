// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>Adds members to what <c>Sys.GetInfo</c> tells, for example <c>wifi</c>.</summary>
/// <param name="info">The object being written: write a name and its value, as often as needed.</param>
/// <remarks>Thread: loop.</remarks>
public delegate void SysInfoContributor(JsonWriter info);
