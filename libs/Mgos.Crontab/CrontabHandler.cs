// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Crontab;

/// <summary>Does what jobs of one action are to do. Thread: loop.</summary>
/// <param name="action">The action.</param>
/// <param name="payload">JSON text that the job has for it; null if it has none. Not to be changed.</param>
public delegate void CrontabHandler(string action, byte[] payload);
