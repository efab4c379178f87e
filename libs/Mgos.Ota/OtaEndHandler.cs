// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Told how an update ended. Thread: loop.</summary>
/// <param name="result">1 if it was applied or had nothing to do; negative if it failed.</param>
/// <param name="message">Text for a user.</param>
public delegate void OtaEndHandler(int result, string message);
