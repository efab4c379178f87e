// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.Runtime.Native;

/// <summary>Handles <see cref="Power.OnRebootEvent"/>.</summary>
public delegate void RebootEventHandler();
