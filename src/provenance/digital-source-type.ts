/** IPTC's term for a picture put together from human work and that of a trained model, as XMP holds it. */
export const DIGITAL_SOURCE_TYPE_IRI =
  'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';
