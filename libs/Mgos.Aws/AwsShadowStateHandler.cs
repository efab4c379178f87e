// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Aws;

/// <summary>Is told of the shadow. Thread: loop.</summary>
/// <param name="happened">What has happened.</param>
/// <param name="state">The state; null for <see cref="AwsShadowEvent.Connected"/>.</param>
public delegate void AwsShadowStateHandler(AwsShadowEvent happened, AwsShadowState state);
