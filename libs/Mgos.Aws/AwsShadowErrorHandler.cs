// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Shadow;

namespace Mgos.Aws;

/// <summary>Is told what AWS IoT refuses. Thread: loop.</summary>
/// <param name="happened"><see cref="AwsShadowEvent.GetRejected"/> or <see cref="AwsShadowEvent.UpdateRejected"/>.</param>
/// <param name="error">Why.</param>
public delegate void AwsShadowErrorHandler(AwsShadowEvent happened, ShadowError error);
