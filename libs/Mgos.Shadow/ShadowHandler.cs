// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Shadow;

/// <summary>Handles what happens to the shadow. Thread: loop.</summary>
/// <param name="notice">What has happened.</param>
public delegate void ShadowHandler(ShadowNotice notice);
