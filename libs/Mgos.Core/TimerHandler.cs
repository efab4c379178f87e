// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Runs when a timer is due.</summary>
public delegate void TimerHandler();
