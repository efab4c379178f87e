// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>Checks a configuration before it is saved.</summary>
/// <param name="values">What is to be saved; not to be changed.</param>
/// <param name="message">What is wrong and how to mend it; goes to whoever wanted to save. Null if all is well.</param>
/// <returns>False to refuse.</returns>
/// <remarks>Mirrors <c>mgos_config_validator_fn</c>. Thread: loop.</remarks>
public delegate bool ConfigValidator(ConfigValues values, out string message);
