import './pixel-matchers.js';
